"""What a row of the table says."""

#: The clear errors that may be given for a file that is broken.
BROKEN = ["damaged", "not a", "not read", "cut", "broken", "corrupt"]
#: … and for one that asks for too much.
LARGE = ["more than", "large", "too many", "limit", "damaged"]


class Case:
    """One file.

    - outcome: "refused", "read" or "either".
    - cells: wherever the file is read, these sheets hold exactly these cells. None: no value.
    - digits: a cell's number is exactly one of these decimals.
    - texts: a cell's text is one of these.
    - never: values that the cell must not have.
    - not_number: cells that may be missing or text, but no number and no truth value.
    - never_text: what must stand neither in the output nor in a message.
    - says: on refusal the message holds one of these words.
    """

    OPTIONAL = ("cells", "digits", "texts", "never", "not_number", "never_text", "says")

    def __init__(self, file, symptom, outcome, data, **facts):
        unknown = set(facts) - set(self.OPTIONAL)
        if outcome not in ("refused", "read", "either") or unknown:
            raise ValueError("%s: %s %s" % (file, outcome, unknown))
        self.file = file if file.endswith(".xls") else file + ".xlsx"
        self.symptom = symptom
        self.outcome = outcome
        #: The bytes, or a function that makes them when their turn has come.
        self.data = data
        self.facts = facts

    def row(self):
        return {"file": self.file, "symptom": self.symptom, "outcome": self.outcome,
                **{key: self.facts[key] for key in self.OPTIONAL if key in self.facts}}
