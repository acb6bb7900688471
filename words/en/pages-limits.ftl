### Pages: when too much was asked.

limits-title = Too many requests
limits-wait = You sent too many requests within a minute. Nothing was recorded. Try again in { $seconds } seconds.
