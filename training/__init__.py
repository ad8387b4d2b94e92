"""Make what newslint ships learned or generated; not part of the wheel."""
