//! Points of a line, thinned out to as many as can be seen: of each stretch its lowest and its highest stay, and the two ends of all.

/// A point: the number of a day, and the value on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The number of the day.
    pub day: i32,
    /// The value, in hundredths: a chunk of the browser's code for fractions is then not needed.
    pub value: u32,
}

/// At most so many of these points (4 at the least), in their order.
pub fn thinned(points: &[Point], at_most: usize) -> Vec<Point> {
    let at_most = at_most.max(4);
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    if points.len() <= at_most {
        return points.to_vec();
    }
    let inner = points.get(1..points.len().saturating_sub(1)).unwrap_or_default();
    let stretch = inner.len().div_ceil((at_most - 2) / 2).max(1);
    let mut kept = vec![*first];
    for stretch in inner.chunks(stretch) {
        let lowest = (0..).zip(stretch).min_by_key(|(_, one)| one.value);
        let highest = (0..).zip(stretch).max_by_key(|(_, one)| one.value);
        if let (Some((low, lowest)), Some((high, highest))) = (lowest, highest) {
            let low: (usize, _) = (low, lowest);
            match low.0.cmp(&high) {
                std::cmp::Ordering::Less => kept.extend([*low.1, *highest]),
                std::cmp::Ordering::Equal => kept.push(*highest),
                std::cmp::Ordering::Greater => kept.extend([*highest, *low.1]),
            }
        }
    }
    kept.push(*last);
    kept
}
