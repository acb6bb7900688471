### Pages: when too much was asked.

limits-title = Too many requests
limits-wait = You sent too many requests within a minute. Nothing was recorded. Try again in { $seconds } seconds.
limits-inLine = You have too many pages or files loading at once. Try again in { $seconds } seconds.
limits-busyTitle = This server is busy
limits-busy = Too many people are reading at once. Nothing was lost. Try again in { $seconds } seconds.
