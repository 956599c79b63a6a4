//! The ids that stood on `/compare/` while it was one page, by the page on which they stand now: addresses that people have kept lead on.

use super::matters::{OWN_CONCERN, PICTURE};
use crate::content::{Choose, Comparison, Fit};
use crate::ui::pages::compare::amount_field::AmountField;
use crate::ui::pages::compare::ids;

/// What stands on `/compare/costs/`.
pub(super) fn to_costs(fit: &Fit) -> Vec<String> {
    let mut held = [ids::CHOICES, "what-it-may-cost", ids::COUNTED_FOR, ids::SUMS, ids::PARTS, ids::HELPER]
        .map(str::to_owned)
        .to_vec();
    held.extend(fit.questions.iter().filter(|question| question.kind == Choose::One).map(|one| one.id.clone()));
    for field in AmountField::all() {
        let id = field.id();
        held.extend([ids::hint(&id), ids::note(&id), id]);
    }
    held
}

/// What stands on `/compare/what-matters/`.
pub(super) fn to_what_matters(fit: &Fit) -> Vec<String> {
    let many = fit.questions.iter().filter(|question| question.kind == Choose::Many);
    let own = ["matters", OWN_CONCERN, PICTURE, "what-points-where", ids::COUNT, ids::FOLD, ids::LINES];
    own.map(str::to_owned)
        .into_iter()
        .chain(many.flat_map(|question| &question.options).map(|option| ids::of_option(&option.id)))
        .collect()
}

/// What stands on `/compare/claims/`.
pub(super) fn to_claims() -> Vec<String> {
    ["check-a-claim", "claims"].map(str::to_owned).into()
}

/// What stands on `/compare/evidence/`.
pub(super) fn to_evidence(comparison: &Comparison) -> Vec<String> {
    let mut held = ["uncertain", "more"].map(str::to_owned).to_vec();
    for dimension in &comparison.dimensions {
        held.push(dimension.id.clone());
        held.extend(dimension.rows.iter().map(|row| row.id.clone()));
    }
    held
}
