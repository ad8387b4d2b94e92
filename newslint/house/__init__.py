"""House lists: the names that a newsroom knows to be right, and what it writes in their place.

``reading`` takes the files as newsrooms keep them, ``resolving`` what counts in one place and
on one day, ``silence`` what rules may not say of these names, ``listed`` the wrong forms that a
list names, ``adding`` what ``newslint names --add`` writes. Where there is no list, none of
this is imported but ``model``.
"""
