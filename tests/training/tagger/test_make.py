"""The command that makes the model runs what is left to do, in order."""

from pathlib import Path

from training.tagger import make


def test_a_step_that_is_done_is_not_run_again(tmp_path, monkeypatch):
    ran = []
    monkeypatch.setattr(make.subprocess, "run", lambda command, **_: ran.append(command[2]))
    todo = [s for s in make.steps(tmp_path, tmp_path, 1000, 1000) if s.words[0] != "measure"]
    todo[0].done.touch()
    for step in todo:
        make.run(step, tmp_path)
    names = ["silver", "silver", "train", "train", "export", "calibrate"]
    assert ran == [f"training.tagger.{name}" for name in names]
    ran.clear()
    for step in todo:
        make.run(step, tmp_path)
    assert ran == []


def test_the_pieces_are_shared_out_between_the_stages():
    commands = [
        s.words for s in make.steps(Path("d"), Path("w"), 1000, 10) if s.words[0] == "train"
    ]
    assert [words[words.index("--pieces") + 1] for words in commands] == ["800", "200"]
