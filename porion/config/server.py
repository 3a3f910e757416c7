"""How gunicorn serves Porion (`gunicorn -c python:porion.config.server`)."""

from gunicorn.http import message

workers = 2
worker_class = "gthread"
threads = 4
timeout = 60
loglevel = "warning"
#: A question of ten thousand letters gets a page that helps: each letter may take six characters
#: of an address ("%C3%A9"). Beyond, gunicorn refuses with a line of its own before any of our code.
limit_request_line = 65_536
# gunicorn takes no setting above its own constant: what is larger would be silently cut to it.
message.MAX_REQUEST_LINE = limit_request_line  # type: ignore[misc]
