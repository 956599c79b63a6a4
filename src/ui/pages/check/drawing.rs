//! Places in a drawing: lengths as SVG writes them. Across they are parts of the whole width, down they are parts of the text's size, so that a
//! drawing fits any width and grows with the reader's text.

/// Where a value stands from 0 to `most`, in tenths of a percent of the width; what lies beyond is at the edge.
pub(super) fn across(value: f64, most: f64) -> u32 {
    let part = if most > 0.0 { value / most } else { 0.0 };
    // Within the bounds nothing is lost; `as` saturates, and makes 0 of what is no number.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let tenths = (part.clamp(0.0, 1.0) * 1_000.0).round() as u32;
    tenths
}

/// Tenths of a percent as a length: "37.5%".
pub(super) fn percent(tenths: u32) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "%"].concat()
}

/// Tenths of the text's size as a length: "1.4em".
pub(super) fn em(tenths: u32) -> String {
    [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string(), "em"].concat()
}

/// To which side of its place a text stands, so that it does not leave the drawing.
pub(super) fn anchor(tenths: u32) -> &'static str {
    match tenths {
        0..=60 => "start",
        940.. => "end",
        _ => "middle",
    }
}

#[cfg(test)]
mod tests {
    use super::{across, anchor, em, percent};

    #[test]
    fn a_value_has_its_place_and_none_lies_outside() {
        assert_eq!(percent(across(75.0, 200.0)), "37.5%");
        assert_eq!((across(-1.0, 200.0), across(900.0, 200.0), across(1.0, 0.0)), (0, 1_000, 0));
        assert_eq!((across(f64::NAN, 200.0), across(f64::INFINITY, 200.0)), (0, 1_000));
    }

    #[test]
    fn what_stands_at_an_edge_is_written_inwards() {
        assert_eq!((anchor(20), anchor(500), anchor(980)), ("start", "middle", "end"));
        assert_eq!(em(28), "2.8em");
    }
}
