//! Dates as people and pharmacies write them: "03/05/2022", "5 Mar 2022", "March 2022", "2022". Whether "03/05/2022" is in March or in May nobody can
//! tell from it alone; another date of the same file often can. Where none can, only the year is taken.

use super::when::When;
use crate::domain::Day;
use crate::domain::free_text::date::month;

/// What stands first in a date that is all figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// The month, as in the US.
    MonthFirst,
    /// The day, as in most of the world.
    DayFirst,
    /// Nobody knows.
    #[default]
    Open,
}

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// A date.
    Date(When),
    /// A date that can be read in two ways: this much of it is sure.
    TwoWays(When),
}

impl Read {
    /// The date, as far as it is sure.
    pub fn when(self) -> When {
        let (Self::Date(when) | Self::TwoWays(when)) = self;
        when
    }
}

/// A part of a date.
#[derive(Clone, Copy)]
enum Part {
    /// A number, and how many figures it has.
    Number(u32, usize),
    Month(u32),
}

/// The parts of a date; `None` where anything else stands in it.
fn parts(text: &str) -> Option<Vec<Part>> {
    let text = text.trim();
    // What comes after a day is a time.
    let text = text
        .split_once('T')
        .filter(|(before, _)| before.ends_with(|sign: char| sign.is_ascii_digit()))
        .map_or(text, |(date, _)| date);
    let mut parts = Vec::new();
    for word in text.split(|sign: char| sign.is_whitespace() || "/.,-".contains(sign)).filter(|word| !word.is_empty()) {
        if word.contains(':') {
            break;
        }
        let letters = word.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let figures = word.get(..word.len() - letters.len()).unwrap_or_default();
        let is_ordinal = !figures.is_empty() && ["st", "nd", "rd", "th"].contains(&letters.to_lowercase().as_str());
        if !figures.is_empty() && (letters.is_empty() || is_ordinal) {
            parts.push(Part::Number(figures.parse().ok()?, figures.len()));
        } else {
            parts.push(Part::Month(month(&letters.to_lowercase()).filter(|_| figures.is_empty())?.into()));
        }
    }
    (1..=3).contains(&parts.len()).then_some(parts)
}

/// Reads a date.
pub fn read(text: &str, order: Order) -> Option<Read> {
    use Part::{Month, Number};
    let day = |year: u32, month: u32, day: u32| {
        Day::new(i32::try_from(year).ok()?, month, day).map(|day| Read::Date(When::Day(day)))
    };
    let of_month = |year: u32, month: u32| {
        let year = i32::try_from(year).ok()?;
        Day::new(year, month, 1).map(|_| Read::Date(When::Month(year, month)))
    };
    match parts(text)?.as_slice() {
        [Number(year, 4)] => i32::try_from(*year)
            .ok()
            .filter(|year| (1900..2200).contains(year))
            .map(|year| Read::Date(When::Year(year))),
        [Number(year, 4), Number(month, 1..=2)] | [Number(month, 1..=2), Number(year, 4)] => of_month(*year, *month),
        [Month(month), Number(year, 4)] | [Number(year, 4), Month(month)] => of_month(*year, *month),
        [Number(year, 4), Number(month, 1..=2), Number(of, 1..=2)] => day(*year, *month, *of),
        [Number(of, 1..=2), Month(month), Number(year, digits @ (2 | 4))]
        | [Month(month), Number(of, 1..=2), Number(year, digits @ (2 | 4))] => day(full(*year, *digits), *month, *of),
        [Number(one, 1..=2), Number(other, 1..=2), Number(year, digits @ (2 | 4))] => {
            let year = full(*year, *digits);
            match (order, *one, *other) {
                (_, same, other) if same == other => day(year, same, other),
                (_, one @ 13.., month) | (_, month, one @ 13..) => day(year, month, one),
                (Order::MonthFirst, month, of) | (Order::DayFirst, of, month) => day(year, month, of),
                (Order::Open, ..) => day(year, *one, *other)
                    .and(day(year, *other, *one))
                    .and(i32::try_from(year).ok())
                    .map(|year| Read::TwoWays(When::Year(year))),
            }
        }
        _ => None,
    }
}

/// A year of two figures is one of the last fifty, or of the next.
fn full(year: u32, digits: usize) -> u32 {
    match (digits, year) {
        (2, 0..=49) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

/// What stands first in dates of these texts: what one of them says by a number above twelve holds for all. Two that differ leave it open.
pub fn order<'a>(texts: impl Iterator<Item = &'a str>) -> Order {
    let (mut month_first, mut day_first) = (false, false);
    for text in texts {
        if let Some([Part::Number(one, 1..=2), Part::Number(other, 1..=2), Part::Number(..)]) = parts(text).as_deref() {
            month_first |= *one <= 12 && *other > 12;
            day_first |= *one > 12 && *other <= 12;
        }
    }
    match (month_first, day_first) {
        (true, false) => Order::MonthFirst,
        (false, true) => Order::DayFirst,
        _ => Order::Open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str, order: Order) -> Option<String> {
        read(text, order).map(|read| match read {
            Read::Date(when) => when.said(),
            Read::TwoWays(when) => ["two ways ", &when.said()].concat(),
        })
    }

    #[test]
    fn a_date_is_read_in_every_usual_form() {
        for (text, date) in [
            ("2022-03-05", "2022-03-05"),
            ("2022-03-05T10:00:00Z", "2022-03-05"),
            ("2022-03-05 10:00", "2022-03-05"),
            ("2022/3/5", "2022-03-05"),
            ("5 March 2022", "2022-03-05"),
            ("Mar 5th, 2022", "2022-03-05"),
            ("05-Mar-22", "2022-03-05"),
            ("25/03/2022", "2022-03-25"),
            ("3/25/22", "2022-03-25"),
            ("04.04.2022", "2022-04-04"),
            ("March 2022", "2022-03"),
            ("03/2022", "2022-03"),
            ("2022", "2022"),
        ] {
            assert_eq!(said(text, Order::Open).as_deref(), Some(date), "{text}");
        }
        for none in ["", "soon", "31/02/2022", "13/13/2022", "2022-13", "50 mg", "5", "03/05", "May I", "20222", "0000"]
        {
            assert_eq!(said(none, Order::Open), None, "{none}");
        }
    }

    #[test]
    fn figures_alone_go_by_the_others_of_the_file_or_leave_the_year() {
        assert_eq!(said("03/05/2022", Order::Open).as_deref(), Some("two ways 2022"));
        assert_eq!(said("03/05/2022", Order::MonthFirst).as_deref(), Some("2022-03-05"));
        assert_eq!(said("03/05/2022", Order::DayFirst).as_deref(), Some("2022-05-03"));
        assert_eq!(order(["03/05/2022", "03/25/2022", "soon"].into_iter()), Order::MonthFirst);
        assert_eq!(order(["03/05/2022", "25/03/2022"].into_iter()), Order::DayFirst);
        assert_eq!(order(["25/03/2022", "03/25/2022"].into_iter()), Order::Open);
        assert_eq!(order(["03/05/2022"].into_iter()), Order::Open);
    }
}
