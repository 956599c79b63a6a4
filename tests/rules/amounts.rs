//! Doses, times and dates as people write them, loaded from `tests/cases/amounts.tsv`: a row is what was typed, and what it is read as, or `ask`
//! where it can mean two things. The months of an episode are whole.

use super::support::medicines;
use beyond_two::domain::MedicineId;
use beyond_two::domain::free_text::dose::Doubt;
use beyond_two::domain::free_text::duration::{ThisMonth, Unit};
use beyond_two::domain::free_text::{date, dose, duration};
use beyond_two::domain::limits::{DOSE_AT_MOST, WEEKS_AT_MOST};
use proptest::prelude::*;

/// The month in which the rows are read.
const NOVEMBER_2026: Option<ThisMonth> = Some(ThisMonth { year: 2026, month: 11 });

/// What a row is read as.
fn read(field: &str, typed: &str) -> String {
    match field {
        "dose" => match dose::read(typed, None) {
            Ok(Some(dose)) => dose.amount.to_string(),
            Ok(None) => String::new(),
            Err(_) => "ask".into(),
        },
        "weeks" => match duration::read(typed, Unit::Weeks, NOVEMBER_2026) {
            Ok(Some(duration)) => duration.weeks.to_string(),
            Ok(None) => String::new(),
            Err(_) => "ask".into(),
        },
        "months" => match duration::read_months(typed, NOVEMBER_2026) {
            Ok(Some(months)) => months.to_string(),
            Ok(None) => String::new(),
            Err(_) => "ask".into(),
        },
        "date" => match date::read(typed) {
            Ok(Some(date)) => date.kept(),
            Ok(None) => String::new(),
            Err(_) => "ask".into(),
        },
        _ => panic!("unknown field {field}"),
    }
}

#[test]
fn every_row_is_read_as_it_was_meant_or_asked() {
    let rows = include_str!("../cases/amounts.tsv");
    let mut wrong = Vec::new();
    let mut count = 0;
    for row in rows.lines().skip(1) {
        let mut cells = row.split('\t');
        let (Some(field), Some(typed), Some(expected)) = (cells.next(), cells.next(), cells.next()) else {
            panic!("a row of three cells or more: {row}")
        };
        count += 1;
        let got = read(field, typed);
        if got != expected {
            wrong.push(format!("{field} “{typed}”: {got}, not {expected}"));
        }
    }
    assert!(count >= 90, "only {count} rows");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_dose_ten_times_too_high_or_low_is_doubted_and_a_usual_one_is_not() {
    let medicines = medicines();
    let doubt = |id: &str, amount: f64| dose::doubt(amount, medicines.get(&MedicineId::new(id)).expect("an entry"));
    for (id, amount) in [("sertraline", 25.0), ("sertraline", 50.0), ("sertraline", 400.0), ("liothyronine-aug", 25.0)]
    {
        assert_eq!(doubt(id, amount), None, "{id} {amount}");
    }
    assert!(matches!(doubt("sertraline", 5_000.0), Some(Doubt::FarAbove { usual }) if usual == 200.0));
    assert!(matches!(doubt("sertraline", 0.5), Some(Doubt::FarBelow { .. })));
    // Milligrams where micrograms are meant.
    assert!(matches!(doubt("liothyronine-aug", 0.025), Some(Doubt::FarBelow { .. })));
}

/// Texts that look like amounts, and texts that do not.
fn typed() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "mg", "mcg", "tablet", "half", "a", "twice", "daily", "x", "-", "/", "to", "and", "weeks", "months", "years",
        "since", "May", "April", "2023", "1-0-1", "am", "pm", "75", "0.5", "1,5", "½", "of", "every", "then", ".", ",",
        "٣", "couple", "24h",
    ]);
    prop_oneof![prop::collection::vec(word, 0..8).prop_map(|words| words.join(" ")), "\\PC{0,40}", "[0-9.,/ -]{0,20}",]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn nothing_typed_stops_the_readers_and_what_they_read_is_within_the_limits(typed in typed()) {
        if let Ok(Some(dose)) = dose::read(&typed, None) {
            prop_assert!(dose.amount > 0.0 && dose.amount <= f64::from(DOSE_AT_MOST), "{typed}: {dose:?}");
        }
        for unit in [Unit::Weeks, Unit::Months] {
            if let Ok(Some(duration)) = duration::read(&typed, unit, NOVEMBER_2026) {
                prop_assert!((0.0..=f64::from(WEEKS_AT_MOST)).contains(&duration.weeks), "{typed}: {duration:?}");
            }
        }
        if let Ok(Some(date)) = date::read(&typed) {
            // What is kept is read as itself.
            prop_assert_eq!(date::read(&date.kept()), Ok(Some(date)));
        }
    }

    #[test]
    fn a_plain_number_is_read_as_that_number(thousandths in 1_u32..5_000_000) {
        let number = f64::from(thousandths) / 1000.0;
        // "1.125" may mean eleven hundred to somebody: it is asked.
        let typed = format!("{number}");
        if typed.split_once('.').is_none_or(|(whole, part)| part.len() < 3 || whole == "0") {
            prop_assert_eq!(dose::read(&typed, None).ok().flatten().map(|dose| (dose.amount, dose.plain)), Some((number, true)));
        }
    }
}
