//! The answers about the episode, as a list.

use leptos::prelude::*;

use super::super::super::form::answers::{HAD_ECT, said};
use super::facts::Facts;
use super::said::said_months;
use super::step::Step;
use super::wizard::Wizard;
use crate::words::check::{answers, facts};

/// Every answer about the episode.
pub(super) fn facts(wizard: Wizard) -> AnyView {
    let episode = wizard.draft.episode.get_untracked();
    let (yes_no, severities) = (answers::yes_no(), answers::severities());
    let mut rows = Facts::new(wizard, 0, String::new());
    rows.row(facts::began(), &said_months(&episode.months), Step::Began);
    rows.row(facts::now(), said(episode.severity_now, &severities), Step::Now);
    rows.row(facts::worst(), said(episode.severity, &severities), Step::Severity);
    rows.row(facts::signs(), said(episode.bipolar_signs, &yes_no), Step::Signs);
    rows.row(facts::second(), said(episode.augmented, &yes_no), Step::Second);
    rows.row(facts::ect(), said(episode.ect, &answers::ect()), Step::Ect);
    if episode.ect == HAD_ECT {
        rows.row(facts::sides(), said(episode.ect_bilateral, &yes_no), Step::Sides);
    }
    rows.view()
}
