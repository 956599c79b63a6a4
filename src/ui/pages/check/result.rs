//! What the answers come to: the finding, each try with its reasons, what would settle it.

use super::super::super::form::Problem;
use super::super::super::markup::Markup;
use super::Reference;
use super::words::{ask, band, dose, medicine_name, number, verdict};
use crate::content::Slug;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::counting::Range;
use crate::domain::judgement::Definition;
use crate::domain::{History, Judgement, Trial};
use crate::route::Route;

/// The answers and what they come to.
pub(super) struct Answered {
    /// The history.
    pub history: History,
    /// The places in the form, from 1, of the history's medicines.
    pub places: Vec<usize>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What the rules say.
    pub judgement: Judgement,
}

/// The answer as HTML.
pub(super) fn html(answered: &Answered, reference: &Reference) -> String {
    let mut page = Markup::new(&reference.site);
    if let Some(first) = answered.problems.first() {
        write_problems(&mut page, answered.problems.len(), first);
    }
    if answered.history.trials.is_empty() {
        page.words("p", "", "Nothing to judge yet. Choose a medicine above, and the answer appears here.");
        return page.into_html();
    }
    let names: Vec<String> = answered
        .history
        .trials
        .iter()
        .zip(&answered.places)
        .map(|(trial, place)| format!("Medicine {place}: {}", trial_name(trial, reference)))
        .collect();
    write_finding(&mut page, &answered.judgement);
    page.words("h3", "", "Each try");
    page.element("ul", &[("class", "verdicts")], |list| {
        for (judged, (trial, name)) in answered.judgement.trials.iter().zip(answered.history.trials.iter().zip(&names))
        {
            write_trial(list, judged, trial, name, reference);
        }
    });
    write_settling(&mut page, &answered.judgement, &names);
    write_staging(&mut page, &answered.judgement);
    write_next_steps(&mut page, &answered.judgement);
    page.into_html()
}

fn write_problems(page: &mut Markup, count: usize, first: &Problem) {
    page.element("p", &[("class", "callout important")], |p| {
        p.text(if count == 1 {
            "One answer could not be read and counts as “not sure”: "
        } else {
            "Some answers could not be read and count as “not sure”: "
        });
        p.element("a", &[("href", &format!("#{}", first.field))], |a| a.text("go to it"));
        p.text(".");
    });
}

fn trial_name(trial: &Trial, reference: &Reference) -> String {
    trial
        .medicine
        .as_ref()
        .and_then(|id| reference.listed(id.as_str()))
        .map(medicine_name)
        .or_else(|| trial.other_name.clone())
        .unwrap_or_else(|| "name not known".into())
}

fn write_finding(page: &mut Markup, judgement: &Judgement) {
    let Range { at_least, at_most } = judgement.adequate_failures;
    let sentence = match (at_least, at_most) {
        (0, 0) => "So far, none of these counts as a fair try that did not help enough.".to_owned(),
        (1, 1) => "1 medicine counts as a fair try that did not help enough.".to_owned(),
        (least, most) if least == most => {
            format!("{least} different medicines count as fair tries that did not help enough.")
        }
        (0, most) => {
            format!("Perhaps {most}, and perhaps none, of your medicines count as fair tries that did not help enough.")
        }
        (least, most) => format!(
            "At least {least} and perhaps {most} of your medicines count as fair tries that did not help enough."
        ),
    };
    let meaning = match judgement.two_trial_definition {
        Definition::Met => {
            "With two or more, this is often counted as treatment-resistant depression. The name describes treatments so far. It does not describe you, and there are more treatments to ask about."
        }
        Definition::PossiblyMet => {
            "The usual rule asks for two. It may fit or not: that depends on what is still open below."
        }
        Definition::NotMet => {
            "The usual rule asks for two, so it does not fit so far. What you feel is real all the same, and there is still much to try: a fair dose, more time, another medicine, therapy."
        }
    };
    page.element("p", &[("class", "finding"), ("role", "status")], |p| p.text(&sentence));
    page.words(
        "p",
        "",
        &format!("{meaning} This is not a diagnosis. Please do not stop or change a medicine because of it."),
    );
}

fn write_trial(page: &mut Markup, judged: &TrialVerdict, trial: &Trial, name: &str, reference: &Reference) {
    let (words, class) = verdict(judged.verdict);
    page.element("li", &[("class", class)], |li| {
        li.words("h4", "", name);
        li.words("p", "verdict-word", words);
        if !judged.reasons.is_empty() {
            li.element("ul", &[], |list| {
                for words in judged.reasons.iter().filter_map(|reason| reference.tool.reasons.get(reason)) {
                    list.element("li", &[], |li| li.written(words));
                }
            });
        }
        if let Some(weeks) = judged.judge_in_weeks {
            let weeks = if weeks == 1 { "1 more week".to_owned() } else { format!("{weeks} more weeks") };
            li.words("p", "", &format!("It can be judged in about {weeks} at this dose."));
        }
        if judged.verdict != Verdict::TooEarly {
            write_thresholds(li, trial, reference);
        }
    });
}

/// The person's own dose beside the medicine's thresholds, and what those rest on.
fn write_thresholds(page: &mut Markup, trial: &Trial, reference: &Reference) {
    let Some(entry) = trial.medicine.as_ref().and_then(|id| reference.listed(id.as_str())) else { return };
    let Some(least) = entry.judged.min_dose else {
        page.words("p", "aside", &entry.threshold_basis);
        return;
    };
    let unit = &entry.judged.unit;
    page.element("p", &[("class", "aside")], |p| {
        if let Some(amount) = trial.highest_daily_dose {
            p.text(&format!("You took up to {}. ", dose(amount, unit)));
        }
        p.text(&format!("The lowest dose usually counted is {}", dose(least, unit)));
        if let Some(stricter) = entry.judged.stricter_dose {
            p.text(&format!("; stricter lists ask for {}", number(stricter)));
        }
        p.text(".");
        p.written(&entry.cited);
    });
    if !entry.judged.confirmed {
        page.element("p", &[("class", "unconfirmed")], |p| {
            p.words("strong", "", "Not yet confirmed. ");
            p.text(&format!("This threshold comes from general references. {}", entry.threshold_basis));
        });
    }
}

fn write_settling(page: &mut Markup, judgement: &Judgement, names: &[String]) {
    if judgement.two_trial_definition != Definition::PossiblyMet {
        return;
    }
    page.words("h3", "", "What would settle it");
    if judgement.what_would_settle_it.is_empty() {
        page.words("p", "", "Nothing you could look up: doctors’ lists differ on tries like these. Your clinician, or your insurer, can tell you which one they use.");
        return;
    }
    page.element("ul", &[], |list| {
        for trial_asks in judgement.what_would_settle_it.chunk_by(|one, next| one.trial == next.trial) {
            let asks: Vec<&str> = trial_asks.iter().map(|missing| ask(missing.ask)).collect();
            if let Some(name) = trial_asks.first().and_then(|missing| names.get(missing.trial)) {
                list.words("li", "", &format!("{name}: {}", asks.join("; ")));
            }
        }
    });
    page.words("p", "", "A pharmacy can print what it gave you, with doses and dates. Old bottles, letters and patient portals help too.");
}

fn write_staging(page: &mut Markup, judgement: &Judgement) {
    let range = |range: Range| {
        if range.at_least == range.at_most {
            range.at_least.to_string()
        } else {
            format!("{} to {}", range.at_least, range.at_most)
        }
    };
    page.element("details", &[("class", "staging")], |details| {
        details.words("summary", "", "Staging, as some clinics use it");
        let maudsley = match &judgement.maudsley {
            Some(score) => {
                let points = range(Range { at_least: score.at_least, at_most: score.at_most });
                let found = score.band.map_or_else(String::new, |found| format!(", the {} band", band(found)));
                format!("Maudsley Staging Method: {points} points of 15{found}.")
            }
            None => "Maudsley Staging Method: it begins with a first try that did not help.".into(),
        };
        details.words("p", "", &maudsley);
        details.words("p", "", &format!("Thase and Rush: stage {} of 5.", range(judgement.thase_rush)));
        details.words("p", "", "These scores are rough and only for a talk with a clinician. A higher one does not mean that nothing will help.");
    });
}

fn write_next_steps(page: &mut Markup, judgement: &Judgement) {
    let articles = match judgement.two_trial_definition {
        Definition::Met | Definition::PossiblyMet => [
            ("talking-with-your-doctor", "How to talk with your doctor about what comes next"),
            ("check-these-first", "Check these first: what may hide behind “nothing works”"),
            ("why-switching-is-not-always-the-answer", "Why switching is not always the answer"),
        ],
        Definition::NotMet => [
            ("what-a-fair-try-is", "What a fair try is"),
            ("how-to-tell-it-is-not-working", "How to tell that a medicine is not working"),
            ("check-these-first", "Check these first: what may hide behind “nothing works”"),
        ],
    };
    page.words("h3", "", "Where to go from here");
    page.element("ul", &[], |list| {
        for (slug, words) in articles {
            if let Some(slug) = Slug::parse(slug) {
                list.element("li", &[], |li| li.link(&Route::Article(slug), "", words));
            }
        }
        list.element("li", &[], |li| li.link(&Route::Compare, "", "Ketamine and esketamine side by side"));
    });
}
