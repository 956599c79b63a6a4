//! Reading an answer back, by example.

use beyond_two::domain::free_text::date::Date;
use beyond_two::domain::free_text::duration::{ThisMonth, Unit};
use beyond_two::domain::limits::InvalidAnswer;
use beyond_two::domain::read_back::{Reading, Said, Sought, Text};

const TODAY: Option<ThisMonth> = Some(ThisMonth { year: 2026, month: 11 });

fn read(sought: Sought, typed: &str) -> Result<Option<Reading>, InvalidAnswer> {
    Text { sought, typed: typed.into(), today: TODAY }.read()
}

fn said(sought: Sought, typed: &str) -> Option<(Said, bool)> {
    read(sought, typed).expect("it can be read").map(|Reading { said, plain }| (said, plain))
}

#[test]
fn what_stands_as_it_is_kept_is_not_read_back() {
    for typed in ["", "75", "37,5", " 20 "] {
        assert_eq!(said(Sought::Dose(None), typed), None, "{typed}");
    }
    assert_eq!(said(Sought::Weeks(Unit::Weeks), "6"), None);
    assert_eq!(said(Sought::Months, "18"), None);
    assert_eq!(said(Sought::Date, "2023-04"), None);
}

#[test]
fn a_number_with_its_unit_is_plain_and_all_else_is_shown_back() {
    assert_eq!(said(Sought::Dose(None), "75mg"), Some((Said::Dose(75.0), true)));
    assert_eq!(said(Sought::Dose(None), "75 mg twice a day"), Some((Said::Dose(150.0), false)));
    assert_eq!(said(Sought::Weeks(Unit::Weeks), "3 months"), Some((Said::Weeks(13.0), false)));
    assert_eq!(said(Sought::Months, "a year and a half"), Some((Said::Months(18), false)));
    let april = Date { year: 2023, month: Some(4) };
    assert_eq!(said(Sought::Date, "April 2023"), Some((Said::Date(april), false)));
}

#[test]
fn what_cannot_be_read_says_what_is_missing() {
    for (sought, typed, error) in [
        (Sought::Dose(None), "two tablets", InvalidAnswer::NoStrength),
        (Sought::Dose(None), "150 mg every second day", InvalidAnswer::NotDaily),
        (Sought::Dose(None), "1,200", InvalidAnswer::UnclearComma),
        (Sought::Dose(None), "max dose", InvalidAnswer::NotADose),
        (Sought::Weeks(Unit::Weeks), "2-4 weeks", InvalidAnswer::WideWeeks),
        (Sought::Weeks(Unit::Weeks), "a long time", InvalidAnswer::NotADuration),
        (Sought::Months, "2000 months", InvalidAnswer::Months(1_200)),
        (Sought::Date, "2016-2024", InvalidAnswer::TwoDates),
        (Sought::Date, "last summer", InvalidAnswer::When),
    ] {
        assert_eq!(read(sought, typed), Err(error), "{typed}");
    }
}
