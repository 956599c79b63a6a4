//! The limits of each answer, and how what is typed is read.

use beyond_two::domain::limits;
use beyond_two::domain::limits::InvalidAnswer;
use beyond_two::words::messages::invalid_answer;

#[test]
fn each_limit_can_be_asked_by_itself() {
    assert_eq!(limits::check_months(1_200), Ok(()));
    assert_eq!(limits::check_months(1_201), Err(InvalidAnswer::Months(1_200)));
    for bad in [0.0, -0.0, -1.0, 5_000.01, f64::NAN, f64::INFINITY] {
        assert_eq!(limits::check_dose(bad), Err(InvalidAnswer::Dose(5_000)), "{bad}");
    }
    for bad in [-1.0, 2_600.01, f64::NAN, f64::NEG_INFINITY] {
        assert_eq!(limits::check_weeks(bad), Err(InvalidAnswer::Weeks(2_600)), "{bad}");
    }
    assert_eq!(limits::check_trials(61), Err(InvalidAnswer::Trials(60)));
    assert_eq!(limits::check_name(&"é".repeat(200)), Ok(()));
    assert_eq!(limits::check_name(&"é".repeat(201)), Err(InvalidAnswer::Name(200)));
    assert_eq!(limits::check_note(&"é".repeat(2_001)), Err(InvalidAnswer::Note(2_000)));
}

#[test]
fn a_date_is_a_year_or_a_year_and_a_month() {
    for good in ["2023", "2023-04", "1987-12", "2024-01"] {
        assert_eq!(limits::check_when(good), Ok(()), "{good}");
    }
    for bad in [
        "",
        "23",
        "2023-",
        "2023-4",
        "2023-00",
        "2023-13",
        "2023-04-01",
        "-023",
        "+202",
        "２０２３",
        " 2023",
        "2023/04",
    ] {
        assert_eq!(limits::check_when(bad), Err(InvalidAnswer::When), "{bad}");
    }
}

#[test]
fn a_typed_number_is_read_as_a_person_means_it() {
    assert_eq!(limits::read_dose(" 37.5 "), Ok(Some(37.5)));
    assert_eq!(limits::read_dose("37,5"), Ok(Some(37.5)));
    assert_eq!(limits::read_dose(""), Ok(None));
    assert_eq!(limits::read_weeks("0"), Ok(Some(0.0)));
    assert_eq!(limits::read_weeks("  "), Ok(None));
    assert_eq!(limits::read_months("14"), Ok(Some(14)));
    assert_eq!(limits::read_months(""), Ok(None));
    assert_eq!(limits::read_dose("1200"), Ok(Some(1_200.0)));
}

#[test]
fn a_typed_number_that_is_none_or_unclear_is_refused_kindly() {
    for bad in ["twenty", "20 mg", "inf", "NaN", "1e3", "1.2.3", "1,2,3", "-", "１０"] {
        assert_eq!(limits::read_dose(bad), Err(InvalidAnswer::NotANumber), "{bad}");
        assert_eq!(limits::read_weeks(bad), Err(InvalidAnswer::NotANumber), "{bad}");
    }
    for unclear in ["1,200", "1,000,000"] {
        assert_eq!(limits::read_dose(unclear), Err(InvalidAnswer::UnclearComma));
    }
    assert_eq!(limits::read_dose("0,025"), Ok(Some(0.025)));
    assert_eq!(limits::read_dose("0"), Err(InvalidAnswer::Dose(5_000)));
    assert_eq!(limits::read_dose("-20"), Err(InvalidAnswer::Dose(5_000)));
    assert_eq!(limits::read_weeks("2601"), Err(InvalidAnswer::Weeks(2_600)));
    for bad in ["1.5", "a year", "-1", "1201", "99999999999999999999"] {
        assert_eq!(limits::read_months(bad), Err(InvalidAnswer::Months(1_200)), "{bad}");
    }
}

#[test]
fn every_limit_says_in_a_sentence_what_the_field_takes() {
    for (error, sentence) in [
        (InvalidAnswer::Months(1_200), "Enter the months as a whole number from 0 to 1,200."),
        (InvalidAnswer::Dose(5_000), "Enter a daily dose above 0 and no more than 5,000."),
        (InvalidAnswer::Weeks(2_600), "Enter the weeks as a number from 0 to 2,600."),
        (InvalidAnswer::StricterWeeks, "The weeks at the higher dose cannot be more than the weeks you gave before."),
        (InvalidAnswer::Trials(60), "There’s room for 60 medicines."),
        (InvalidAnswer::Name(200), "A name can be up to 200 characters long."),
        (InvalidAnswer::NameBesideMedicine, "A name of your own goes only with a medicine that is not on the list."),
        (InvalidAnswer::Note(2_000), "A note can be up to 2,000 characters long."),
        (InvalidAnswer::Sessions, "Write the sessions as a whole number, such as 12."),
        (InvalidAnswer::When, "Write the date as a year, or as a year and a month: 2023 or 2023-04."),
        (InvalidAnswer::NotANumber, "Write this as a number, such as 20 or 37.5."),
        (InvalidAnswer::UnclearComma, "Write thousands without a comma, such as 1200, so that the number is clear."),
    ] {
        assert_eq!(invalid_answer(error), sentence);
    }
}
