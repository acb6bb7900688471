### Papers: what a paper says of the treaty.

treaty-heading = The treaty
treaty-title = Title
treaty-titleUnknown = title in English unknown
treaty-registration = Registration
treaty-concluded = Concluded or adopted
treaty-opened = Opened for signature
treaty-signed = Signed for the State
treaty-depositary = Depositary
treaty-at = { $day }, { $place }
treaty-by = { $what }, by { $whom }

treaty-offices-headOfState = head of State
treaty-offices-headOfGovernment = head of government
treaty-offices-foreignMinister = minister for foreign affairs
treaty-offices-other = with full powers
treaty-offices-unknown = { "" }
