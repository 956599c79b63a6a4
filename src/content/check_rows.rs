//! How the data of the self-check and the passport cross from the build to the browser: as texts in a fixed order.
//!
//! Both sides know types. Between them, one reader of texts for all of those types weighs a quarter of what readers of named fields do, and the page's
//! JSON repeats no names. Writer and reader of each type stand together here, and a round-trip test holds them together.

use std::fmt;
use std::vec::IntoIter;

use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::check_tool::{
    Asked, CheckFirst, CheckTool, ListedDefinition, ListedMedicine, Question, Reasons, SummaryTool,
};
use crate::domain::limits::decimal;
use crate::domain::medicine::MedicineKind;
use crate::domain::{Criteria, Medicine, MedicineId};

/// What crosses to the browser as texts.
trait Row: Sized {
    /// Its texts, in a fixed order.
    fn texts(&self) -> Line;

    /// What such texts stand for; `None` if they are not of that kind, as after a mixture of builds.
    fn of(texts: &mut Texts) -> Option<Self>;
}

/// The texts of a row, one after the other.
struct Texts(IntoIter<String>);

impl Texts {
    fn text(&mut self) -> Option<String> {
        self.0.next()
    }

    fn number(&mut self) -> Option<Option<f64>> {
        self.text().map(|text| decimal(&text))
    }

    fn whole(&mut self) -> Option<u32> {
        self.text()?.parse().ok()
    }

    fn flag(&mut self) -> Option<bool> {
        self.text().map(|text| !text.is_empty())
    }

    fn list(&mut self) -> Option<Vec<String>> {
        self.text().map(|text| text.split(BETWEEN).filter(|name| !name.is_empty()).map(str::to_owned).collect())
    }
}

/// Stands between the names of a list; a test of the content sees to it that no name has it.
const BETWEEN: char = '|';

fn flag(holds: bool) -> String {
    if holds { "1" } else { "" }.to_owned()
}

fn number(number: Option<f64>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

fn list(names: &[String]) -> String {
    names.join(&BETWEEN.to_string())
}

impl Row for ListedMedicine {
    fn texts(&self) -> Line {
        let Medicine { id, generic, substance, family, brands, class_group, class_detail, kind, .. } = &self.judged;
        let Medicine {
            often_added, augments, blood_level, unit, min_dose, stricter_dose, usual_range, max_dose, ..
        } = &self.judged;
        let [low, high] = usual_range.map_or([None, None], |range| range.map(Some));
        let kind = match kind {
            MedicineKind::Antidepressant => "",
            MedicineKind::Augmentation => "a",
            MedicineKind::RapidActing => "r",
        };
        vec![
            id.to_string(),
            generic.clone(),
            substance.clone(),
            family.clone(),
            list(brands),
            class_group.clone(),
            class_detail.clone(),
            kind.to_owned(),
            flag(*often_added),
            flag(*augments),
            flag(*blood_level),
            unit.clone(),
            number(*min_dose),
            number(*stricter_dose),
            number(low),
            number(high),
            number(*max_dose),
            self.class.clone(),
            list(&self.also_called),
            self.threshold_basis.clone(),
            self.cited.clone(),
        ]
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        let judged = Medicine {
            id: MedicineId::new(texts.text()?),
            generic: texts.text()?,
            substance: texts.text()?,
            family: texts.text()?,
            brands: texts.list()?,
            class_group: texts.text()?,
            class_detail: texts.text()?,
            kind: match texts.text()?.as_str() {
                "" => MedicineKind::Antidepressant,
                "a" => MedicineKind::Augmentation,
                _ => MedicineKind::RapidActing,
            },
            often_added: texts.flag()?,
            augments: texts.flag()?,
            blood_level: texts.flag()?,
            unit: texts.text()?,
            min_dose: texts.number()?,
            stricter_dose: texts.number()?,
            usual_range: match [texts.number()?, texts.number()?] {
                [Some(low), Some(high)] => Some([low, high]),
                _ => None,
            },
            max_dose: texts.number()?,
        };
        let (class, also_called) = (texts.text()?, texts.list()?);
        Some(Self { judged, class, also_called, threshold_basis: texts.text()?, cited: texts.text()? })
    }
}

impl Row for ListedDefinition {
    fn texts(&self) -> Line {
        let numbers = self.criteria.numbers().into_iter().map(|number| number.to_string());
        [&self.name, &self.asks, &self.note].into_iter().cloned().chain(numbers).collect()
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        let (name, asks, note) = (texts.text()?, texts.text()?, texts.text()?);
        let mut numbers = [0; 11];
        for number in &mut numbers {
            *number = texts.whole()?;
        }
        Some(Self { name, asks, note, criteria: Criteria::from_numbers(numbers) })
    }
}

impl Row for Question {
    fn texts(&self) -> Line {
        let Self { step, of_oneself, of_another } = self;
        [step, &of_oneself.question, &of_oneself.hint, &of_another.question, &of_another.hint]
            .map(String::clone)
            .to_vec()
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        let step = texts.text()?;
        let mut asked = || Some(Asked { question: texts.text()?, hint: texts.text()? });
        Some(Self { step, of_oneself: asked()?, of_another: asked()? })
    }
}

impl Row for CheckFirst {
    fn texts(&self) -> Line {
        vec![self.label.clone(), self.question.clone()]
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        Some(Self { label: texts.text()?, question: texts.text()? })
    }
}

impl Row for Reasons {
    fn texts(&self) -> Line {
        self.0.clone()
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        Some(Self(texts.0.by_ref().collect()))
    }
}

impl Row for String {
    fn texts(&self) -> Line {
        vec![self.clone()]
    }

    fn of(texts: &mut Texts) -> Option<Self> {
        texts.text()
    }
}

/// How a tool crosses: a table for each of its fields, in their order; a table has a row for each thing in the list, and a row is texts.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
struct Tables(Vec<Table>);

type Line = Vec<String>;
type Table = Vec<Line>;

/// What came is of another kind, as after a mixture of builds.
#[derive(Debug)]
struct AnotherKind;

impl fmt::Display for AnotherKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("another kind")
    }
}

fn table<'a, T: Row + 'a>(list: impl IntoIterator<Item = &'a T>) -> Table {
    list.into_iter().map(Row::texts).collect()
}

fn rows<T: Row>(table: Option<Table>) -> Result<Vec<T>, AnotherKind> {
    let mut list = Vec::new();
    for texts in table.ok_or(AnotherKind)? {
        list.push(T::of(&mut Texts(texts.into_iter())).ok_or(AnotherKind)?);
    }
    Ok(list)
}

fn row<T: Row>(table: Option<Table>) -> Result<T, AnotherKind> {
    rows(table)?.pop().ok_or(AnotherKind)
}

impl Serialize for CheckTool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { medicines, reasons, definitions, asked, check_first, words } = self;
        let (medicines, reasons, definitions) = (table(medicines), table([reasons]), table(definitions));
        Tables(vec![medicines, reasons, definitions, table(asked), table(check_first), table([words])])
            .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for CheckTool {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Tables(tables) = Tables::deserialize(deserializer)?;
        let mut tables = tables.into_iter();
        let mut read = || {
            Ok(Self {
                medicines: rows(tables.next())?,
                reasons: row(tables.next())?,
                definitions: rows(tables.next())?,
                asked: rows(tables.next())?,
                check_first: rows(tables.next())?,
                words: row(tables.next())?,
            })
        };
        read().map_err(|kind: AnotherKind| D::Error::custom(kind))
    }
}

impl Serialize for SummaryTool {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { medicines, definitions, check_first, blank } = self;
        Tables(vec![table(medicines), table(definitions), table(check_first), table([blank])]).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for SummaryTool {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Tables(tables) = Tables::deserialize(deserializer)?;
        let mut tables = tables.into_iter();
        let mut read = || {
            Ok(Self {
                medicines: rows(tables.next())?,
                definitions: rows(tables.next())?,
                check_first: rows(tables.next())?,
                blank: row(tables.next())?,
            })
        };
        read().map_err(|kind: AnotherKind| D::Error::custom(kind))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::answer::Reason;

    fn paroxetine() -> ListedMedicine {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        ListedMedicine {
            judged: Medicine {
                id: MedicineId::new("paroxetine-cr"),
                generic: "paroxetine controlled-release".into(),
                substance: "paroxetine".into(),
                family: "paroxetine".into(),
                brands: names(&["Paxil CR", "Serzone (brand withdrawn)"]),
                class_group: "ssri".into(),
                class_detail: "ssri".into(),
                kind: MedicineKind::Antidepressant,
                often_added: false,
                augments: true,
                blood_level: true,
                unit: "mg/day".into(),
                min_dose: Some(12.5),
                stricter_dose: None,
                usual_range: Some([25.0, 62.5]),
                max_dose: Some(62.5),
            },
            class: "SSRI".into(),
            also_called: Vec::new(),
            threshold_basis: String::new(),
            cited: "<button class='cite'>1</button>".into(),
        }
    }

    #[test]
    fn what_crosses_to_the_browser_comes_as_it_was() {
        let added = MedicineKind::Augmentation;
        let bare = Medicine { kind: added, min_dose: None, usual_range: None, max_dose: None, ..paroxetine().judged };
        let bare = ListedMedicine { judged: bare, also_called: vec!["it".into()], ..paroxetine() };
        let quick = Medicine { kind: MedicineKind::RapidActing, often_added: true, ..paroxetine().judged };
        let asked = |question: &str, hint: &str| Asked { question: question.into(), hint: hint.into() };
        let tool = CheckTool {
            medicines: vec![paroxetine(), bare, ListedMedicine { judged: quick, ..paroxetine() }],
            reasons: [(Reason::TooShort, "Too short.".to_owned())].into_iter().collect(),
            definitions: vec![ListedDefinition {
                name: "FDA".into(),
                asks: "<em>Two</em>".into(),
                note: String::new(),
                criteria: Criteria::USUAL,
            }],
            asked: vec![Question {
                step: "dose".into(),
                of_oneself: asked("Which dose did you take?", ""),
                of_another: asked("Which dose did they take?", "A rough number is fine."),
            }],
            check_first: vec![CheckFirst {
                label: "Loud snoring".into(),
                question: "Could I have sleep apnea?".into(),
            }],
            words: "<p>After</p>".into(),
        };
        let json = serde_json::to_string(&tool).expect("JSON");
        assert_eq!(serde_json::from_str::<CheckTool>(&json).expect("a tool"), tool);
        let CheckTool { medicines, definitions, check_first, .. } = tool;
        let passport = SummaryTool { medicines, definitions, check_first, blank: "<p>By hand</p>".into() };
        let json = serde_json::to_string(&passport).expect("JSON");
        assert_eq!(serde_json::from_str::<SummaryTool>(&json).expect("a tool"), passport);
    }

    #[test]
    fn what_is_of_another_kind_is_refused() {
        for json in ["[]", "{}", "[[]]", r#"[[["sertraline","sertraline"]],[],[],[[""]]]"#, "[[],[],[],[]]"] {
            assert!(serde_json::from_str::<SummaryTool>(json).is_err(), "{json}");
        }
    }
}
