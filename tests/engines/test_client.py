from __future__ import annotations

import socket
import threading
import time

import pytest

from newslint.engines.client import Client
from newslint.errors import EngineError
from tests.engines.fakeserver import Fake


@pytest.mark.parametrize(
    ("mode", "said"),
    [
        ("error 500", "HTTP 500"),
        ("error 400", "HTTP 400: Error: 'xx' is not a language code"),
        ("page", "HTTP 404"),
        ("no json", "its answer is not what LanguageTool gives"),
        ("other json", "its answer is not what LanguageTool gives"),
        ("hangs", "no answer in 0.4 seconds"),
        ("trickles", "no answer in 0.4 seconds"),
        ("dies", "connection"),
    ],
)
def test_a_fault_is_one_clear_error_in_time(fake: Fake, mode: str, said: str) -> None:
    fake.mode = mode
    started = time.monotonic()
    with pytest.raises(EngineError) as caught:
        Client(fake.url, 0.4).check("A text.", {})
    assert time.monotonic() - started < 2
    assert said in str(caught.value).lower() or said in str(caught.value)
    assert str(caught.value).startswith(fake.url)
    assert "<html>" not in str(caught.value)


def test_nobody_listening_is_known_to_stay_so() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{taken.getsockname()[1]}"
        with pytest.raises(EngineError) as caught:
            Client(url, 1).check("A text.", {})
    assert caught.value.gone


@pytest.mark.parametrize("url", ["http://", "http://host:port", "localhost:8081"])
def test_what_is_no_url_is_refused(url: str) -> None:
    with pytest.raises(EngineError, match="not the URL of a server"):
        Client(url, 1)


@pytest.mark.parametrize("ending", ["", "/", "/v2", "/v2/", "/v2/check"])
def test_the_url_may_name_the_service(fake: Fake, ending: str) -> None:
    assert Client(fake.url + ending, 5).check("mild tea", {})[0]["offset"] == 0


def test_closing_ends_a_wait_at_once(fake: Fake) -> None:
    fake.mode = "hangs"
    client = Client(fake.url, 20)
    threading.Timer(0.2, client.close).start()
    started = time.monotonic()
    with pytest.raises(EngineError):
        client.check("A text.", {})
    assert time.monotonic() - started < 5
    with pytest.raises(EngineError, match="closed"):
        client.check("A text.", {})
