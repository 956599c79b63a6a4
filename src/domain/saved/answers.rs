//! All answers of a person together, and what is kept on a device: the answers with what was chosen about keeping them.

use super::{Refusal, Row, Saved, is_empty};
use crate::domain::track::{CHECK_IN, SCALE};

/// The kind of the row that holds what was chosen about keeping. It is no answer.
const CHOICES: &str = "kept";
/// The kind of the row that holds what can be brought back. It is no answer either, and no file of the person's own has it.
const UNDO: &str = "undo";

/// Every answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers(Vec<Row>);

/// How many answers there are of each kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Medicines.
    pub medicines: usize,
    /// Questions to take along.
    pub questions: usize,
    /// Check-ins, and numbers of other scales.
    pub check_ins: usize,
    /// All others.
    pub others: usize,
}

impl From<Vec<Row>> for Answers {
    fn from(rows: Vec<Row>) -> Self {
        Self(rows)
    }
}

impl Answers {
    /// None.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Reads the answers of a file; of any text that [`Saved::read`] takes.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read_file(text: &str) -> Result<Self, Refusal> {
        Ok(Kept::of(Saved::read(text)?).answers)
    }

    /// Writes them as bare rows.
    pub fn write(&self) -> String {
        super::write_rows(&self.0)
    }

    /// The rows.
    pub fn rows(&self) -> &[Row] {
        &self.0
    }

    /// Whether none of them says anything.
    pub fn say_nothing(&self) -> bool {
        self.0.iter().all(|row| is_empty(row))
    }

    /// How many there are of each kind.
    pub fn held(&self) -> Held {
        let mut held = Held::default();
        for row in self.0.iter().filter(|row| !is_empty(row)) {
            match row.first().map(String::as_str) {
                Some("trial") => held.medicines += 1,
                Some("asked") => held.questions += 1,
                Some(CHECK_IN | SCALE) => held.check_ins += 1,
                _ => held.others += 1,
            }
        }
        held
    }
}

/// What a person chose about keeping their answers on a device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choices {
    /// After how many days without a visit they are forgotten; never after none.
    pub forget_days: u32,
    /// The day of the last file; empty for none.
    pub filed: String,
}

impl Choices {
    /// What is so until something is chosen.
    pub const fn new() -> Self {
        Self { forget_days: 90, filed: String::new() }
    }
}

impl Default for Choices {
    fn default() -> Self {
        Self::new()
    }
}

/// What was there before the last change that can be undone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Undo {
    /// Before other answers took the place of all that were on the page.
    pub replaced: Option<Answers>,
    /// Before every answer was cleared.
    pub cleared: Option<Answers>,
}

impl Undo {
    /// Nothing.
    pub const fn new() -> Self {
        Self { replaced: None, cleared: None }
    }

    fn of(row: &[String]) -> Self {
        let answers = |at: usize| row.get(at).and_then(|text| super::read_rows(text)).map(Answers);
        Self { replaced: answers(1), cleared: answers(2) }
    }

    fn row(&self) -> Row {
        let text = |answers: &Option<Answers>| {
            answers.as_ref().filter(|answers| !answers.say_nothing()).map(Answers::write).unwrap_or_default()
        };
        vec![UNDO.to_owned(), text(&self.replaced), text(&self.cleared)]
    }
}

/// What is kept on a device, locked or not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// The day on which it was kept.
    pub day: String,
    /// The answers.
    pub answers: Answers,
    /// What was chosen; a file of the person's own says nothing of it.
    pub choices: Option<Choices>,
    /// What can be brought back: only under a lock.
    pub undo: Undo,
}

impl Kept {
    /// Reads what was kept: on a device, or as bare rows in a tab.
    ///
    /// # Errors
    /// See [`Refusal`].
    pub fn read(text: &str) -> Result<Self, Refusal> {
        Ok(Self::of(Saved::read_rows(text)?))
    }

    fn of(Saved { day, rows }: Saved) -> Self {
        let (beside, rows): (Vec<_>, Vec<_>) =
            rows.into_iter().partition(|row| row.first().is_some_and(|kind| kind == CHOICES || kind == UNDO));
        let (undone, chosen): (Vec<_>, Vec<_>) =
            beside.into_iter().partition(|row| row.first().is_some_and(|kind| kind == UNDO));
        let undo = undone.last().map(|row| Undo::of(row)).unwrap_or_default();
        let choices = chosen.last().map(|row| Choices {
            forget_days: row.get(1).map_or(Choices::new().forget_days, |days| days.parse().unwrap_or_default()),
            filed: row.get(2).cloned().unwrap_or_default(),
        });
        Self { day, answers: Answers(rows), choices, undo }
    }

    /// Writes it.
    pub fn write(self) -> String {
        let mut rows = self.answers.0;
        if let Some(Choices { forget_days, filed }) = self.choices {
            rows.push(vec![CHOICES.to_owned(), forget_days.to_string(), filed]);
        }
        let undo = self.undo.row();
        if !is_empty(&undo) {
            rows.push(undo);
        }
        Saved { day: self.day, rows }.write_line("")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{"file":"beyond-two","version":6,"saved":"2026-11-24","rows":[["question",""],["asked","And then?"],["trial","sertraline"],["trial",""],["notes","Mine."],["kept","30","2026-11-20"]]}"#;

    #[test]
    fn what_is_kept_is_written_as_it_was_read() {
        let kept = Kept::read(TEXT).expect("a text of ours");
        assert_eq!(kept.choices, Some(Choices { forget_days: 30, filed: "2026-11-20".into() }));
        assert_eq!(kept.answers.rows().len(), 5, "the choices are no answer");
        assert_eq!(kept.write(), TEXT);
    }

    #[test]
    fn what_can_be_brought_back_is_no_answer_and_is_in_no_file() {
        let undo = Undo {
            replaced: Some(Answers(vec![vec!["asked".into(), "a “quoted” [one]?".into()]])),
            cleared: Some(Answers(vec![vec!["trial".into(), "sertraline".into()]])),
        };
        let text = Kept { undo: undo.clone(), ..Kept::read(TEXT).expect("a text of ours") }.write();
        let kept = Kept::read(&text).expect("a text of ours");
        assert_eq!((&kept.undo, kept.answers.rows().len()), (&undo, 5));
        assert!(kept.choices.is_some());
        assert_eq!(Answers::read_file(&text), Ok(kept.answers));
        // What says nothing is not worth bringing back, and what cannot be read does no harm.
        let blank = Undo { replaced: Some(Answers::new()), cleared: Some(Answers(vec![vec!["trial".into()]])) };
        assert_eq!(Kept { undo: blank, ..Kept::default() }.write(), Kept::default().write());
        assert_eq!(Kept::read(r#"[["undo","[","[[1]]"]]"#).map(|kept| kept.undo), Ok(Undo::new()));
    }

    #[test]
    fn a_file_says_nothing_of_keeping() {
        let kept = Kept::read(r#"[["asked","And then?"]]"#).expect("bare rows");
        assert_eq!((kept.choices, kept.day.as_str()), (None, ""));
    }

    #[test]
    fn what_is_kept_has_nothing_but_rows() {
        let file = TEXT.replace("\"rows\"", "\"history\":{},\"rows\"");
        assert!(Kept::read(&file).is_err());
        assert!(Kept::read(&TEXT.replace("\"version\":6", "\"version\":9")).is_err());
        assert!(Kept::read(&TEXT.replace("\"version\":6", "\"version\":2")).is_ok());
    }

    #[test]
    fn choices_of_an_early_version_stand_for_ninety_days_and_unreadable_ones_for_no_end() {
        let days = |row: &str| {
            let kept = Kept::read(&format!("[{row}]")).expect("bare rows");
            kept.choices.expect("choices").forget_days
        };
        assert_eq!(days(r#"["kept"]"#), 90);
        assert_eq!(days(r#"["kept","soon"]"#), 0);
        assert_eq!(days(r#"["kept","7"],["kept","365",""]"#), 365);
    }

    #[test]
    fn answers_are_counted_where_they_say_something() {
        let answers = Kept::read(TEXT).expect("a text of ours").answers;
        assert_eq!(answers.held(), Held { medicines: 1, questions: 1, check_ins: 0, others: 1 });
        assert!(!answers.say_nothing());
        assert!(Answers::from(vec![vec!["question".into(), String::new()]]).say_nothing());
        assert_eq!(Answers::read_file(&answers.write()), Ok(answers));
        let tracked = r#"[["checkin","2026-11-24","1"],["scale","2026-11-24","My sleep","6","10",""],["checkin"]]"#;
        let held = Kept::read(tracked).expect("bare rows").answers.held();
        assert_eq!(held, Held { check_ins: 2, ..Held::default() });
    }
}
