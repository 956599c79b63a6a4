//! Check-ins: the PHQ-9 by date, what its score usually means, how it has changed, other scales as numbers, and a reminder for a calendar.
//!
//! Days are numbers of the calendar, never moments: no clock and no time zone has a say in them. What has no answer stays open, and no score is
//! made up for it. Nothing here judges a person or a medicine: it is a number to talk over with a clinician.

mod change;
mod check_in;
mod day;
mod reminder;
mod scale;
mod series;

pub use change::{Band, Change, Compared, Course, Reading, Since, newest_start, read};
pub use check_in::{ANSWERS, CheckIn, DIFFICULTIES, ITEMS, MOST, day_and_score, score_of_row};
pub use day::{DayError, read_day};
pub use reminder::{Reminder, calendar};
pub use scale::{MAXIMUM_AT_MOST, Scale, ScaleError, written};
pub use series::{Point, thinned};

/// The kind of the row of a check-in.
pub const CHECK_IN: &str = "checkin";
/// The kind of the row of a check-in that is being filled in: it is in the making, and nothing counts it.
pub const BEGUN: &str = "checkin-begun";
/// The kind of the row of another scale's number.
pub const SCALE: &str = "scale";
/// The longest note, in characters.
pub const NOTE_CHARACTERS: usize = 300;
