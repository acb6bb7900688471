### Pages: what somebody sees first.

start-title = What Tasdiq does
start-what = Tasdiq carries a treaty through a parliament’s ratification procedure, from the draft law to the depositary.
start-rules = It compares each step with rules that name their source, and says what was kept, what was broken and what cannot be verified.
start-people = People decide, sign and send; Tasdiq records who did what, and shows if anything that was recorded is altered.
start-public = Read the cases that are public
start-cases = The cases of this demonstration
start-casesNote = A case can be read by those who hold a duty, so you sign in first; once the office has made it public, anyone can read it.
start-beOne = The people you can be
