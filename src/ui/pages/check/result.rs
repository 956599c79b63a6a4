//! What the answers come to: the finding, each try with its reasons, what would settle it, and what other definitions say.

use super::super::super::components::question_label;
use super::super::super::form::{Draft, Problem};
use super::super::super::markup::Markup;
use super::page::press_about;
use super::words::{
    ask, band, caution, dose, fits, kept_by, medicine_name, number, step_of, step_that_asks, verdict, wanted,
};
use super::{Reference, criteria};
use crate::content::Slug;
use crate::domain::adequacy::{TrialVerdict, Verdict};
use crate::domain::failures::Range;
use crate::domain::judgement::DefinitionVerdict;
use crate::domain::{History, Judgement, Trial};
use crate::route::Route;

/// The answers and what they come to.
pub(super) struct Answered {
    /// The history.
    pub history: History,
    /// The numbers in the form of the history's medicines.
    pub numbers: Vec<usize>,
    /// Their places in the form, from 1.
    pub places: Vec<usize>,
    /// What could not be read.
    pub problems: Vec<Problem>,
    /// What the rules say.
    pub judgement: Judgement,
}

/// The answer as HTML. `first` is what is ticked of what to check first; `quick` whether only names and outcomes were asked for.
pub(super) fn html(answered: &Answered, first: &[bool], quick: bool, draft: Draft, reference: &Reference) -> String {
    let mut page = Markup::new(&reference.site);
    page.element("p", &[], |p| press_about(p, "link", "go check", "Back to your answers", ""));
    if let Some(first) = answered.problems.first() {
        write_problems(&mut page, answered.problems.len(), first);
    }
    if answered.history.trials.is_empty() {
        write_empty(&mut page);
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
    page.words("h2", "", "Each try");
    page.element("ul", &[("class", "verdicts")], |list| {
        for (judged, (trial, name)) in answered.judgement.trials.iter().zip(answered.history.trials.iter().zip(&names))
        {
            write_trial(list, judged, trial, name, reference);
        }
    });
    write_settling(&mut page, answered, &names);
    if quick {
        write_sharper(&mut page, answered, &names);
    }
    write_definitions(&mut page, answered, &names, reference);
    write_staging(&mut page, &answered.judgement);
    write_first(&mut page, first, draft, reference);
    write_next_steps(&mut page, &answered.judgement);
    page.into_html()
}

/// The kind end of an empty history.
fn write_empty(page: &mut Markup) {
    page.words("p", "finding", "No medicine is entered yet, so there is nothing to judge.");
    page.words("p", "", "If you have not taken an antidepressant, that is worth knowing too: much is still to try, and talking therapy is one of it. Please do not stop or change a medicine because of this page.");
    page.element("div", &[("class", "buttons")], |buttons| {
        press_about(buttons, "button", "go medicines", "Enter a medicine", "")
    });
    page.element("ul", &[], |list| {
        for (slug, words) in [
            ("what-a-fair-try-is", "What a fair try is"),
            ("therapy-alongside", "Talking therapy, with and without medicines"),
            ("talking-with-your-doctor", "How to talk with your doctor"),
        ] {
            if let Some(slug) = Slug::parse(slug) {
                list.element("li", &[], |li| li.link(&Route::Article(slug), "", words));
            }
        }
    });
}

fn write_problems(page: &mut Markup, count: usize, first: &Problem) {
    page.element("p", &[("class", "callout important")], |p| {
        p.text(if count == 1 {
            "One answer could not be read and counts as “not sure”: "
        } else {
            "Some answers could not be read and count as “not sure”: "
        });
        let (field, number) = first.field.rsplit_once('-').unwrap_or((first.field.as_str(), "0"));
        let (step, number) = if field == "episode" { ("began", "0") } else { (step_of(field), number) };
        press_about(p, "link", &format!("change {step} {number}"), "go to it", "");
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

/// How many tries count, in one sentence.
pub(super) fn finding(judgement: &Judgement) -> String {
    let Range { at_least, at_most } = judgement.adequate_failures;
    match (at_least, at_most) {
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
    }
}

fn write_finding(page: &mut Markup, judgement: &Judgement) {
    let meaning = match judgement.two_trial_definition {
        DefinitionVerdict::Met => {
            "With two or more, this is often counted as treatment-resistant depression. The name describes treatments so far. It does not describe you, and there are more treatments to ask about."
        }
        DefinitionVerdict::PossiblyMet if judgement.adequate_failures.at_least >= 2 => {
            "The usual rule asks for two. It may still not fit, for the reason above."
        }
        DefinitionVerdict::PossiblyMet => {
            "The usual rule asks for two. It may fit or not: that depends on what is still open below."
        }
        DefinitionVerdict::NotMet => {
            "The usual rule asks for two, so it does not fit so far. What you feel is real all the same, and there is still much to try: a fair dose, more time, another medicine, therapy."
        }
    };
    page.words("p", "finding", &finding(judgement));
    for found in &judgement.cautions {
        page.words("p", "callout important", caution(*found));
    }
    page.words(
        "p",
        "",
        &format!("{meaning} This is not a diagnosis. Please do not stop or change a medicine because of it."),
    );
}

fn write_trial(page: &mut Markup, judged: &TrialVerdict, trial: &Trial, name: &str, reference: &Reference) {
    let (words, class) = verdict(judged.verdict);
    page.element("li", &[("class", class)], |li| {
        li.words("h3", "", name);
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

fn write_settling(page: &mut Markup, answered: &Answered, names: &[String]) {
    let judgement = &answered.judgement;
    // Where the count is sure, nothing that could be looked up settles a caution.
    if judgement.two_trial_definition != DefinitionVerdict::PossiblyMet || judgement.adequate_failures.at_least >= 2 {
        return;
    }
    page.words("h2", "", "What would settle it");
    if judgement.what_would_settle_it.is_empty() {
        page.words("p", "", "Nothing you could look up: doctors’ lists differ on tries like these. Your clinician, or your insurer, can tell you which one they use.");
        return;
    }
    page.element("ul", &[], |list| {
        for trial_asks in judgement.what_would_settle_it.chunk_by(|one, next| one.trial == next.trial) {
            let asks: Vec<&str> = trial_asks.iter().map(|missing| ask(missing.ask)).collect();
            let Some(missing) = trial_asks.first() else { continue };
            if let (Some(name), Some(number)) = (names.get(missing.trial), answered.numbers.get(missing.trial)) {
                list.element("li", &[], |li| {
                    li.text(&format!("{name}: {}. ", asks.join("; ")));
                    let change = format!("change {} {number}", step_that_asks(missing.ask));
                    press_about(li, "link", &change, "I know it now", &format!(" for {name}"));
                });
            }
        }
    });
    page.words("p", "", "A pharmacy can print what it gave you, with doses and dates. Old bottles, letters and patient portals help too.");
}

/// What was not asked for when time was short.
fn write_sharper(page: &mut Markup, answered: &Answered, names: &[String]) {
    page.words("h2", "", "What would make it sharper");
    page.words("p", "", "You gave names and how it went. Each of these makes the answer clearer. Begin with the dose, or stop here for today.");
    page.element("ul", &[], |list| {
        for (name, number) in names.iter().zip(&answered.numbers) {
            list.element("li", &[], |li| {
                li.text(&format!("{name}: "));
                for (step, words) in [
                    ("dose", "the dose"),
                    ("weeks", "the weeks"),
                    ("taken", "how often"),
                    ("episode", "in this episode?"),
                ] {
                    press_about(li, "link", &format!("change {step} {number}"), words, &format!(" of {name}"));
                    li.text(" ");
                }
            });
        }
    });
}

/// One history, several definitions.
fn write_definitions(page: &mut Markup, answered: &Answered, names: &[String], reference: &Reference) {
    page.words("h2", "", "One history, several definitions");
    page.words(
        "p",
        "",
        "Doctors, studies and insurers each count in their own way. None of these rows is a decision by any of them.",
    );
    page.element("table", &[("class", "stacking definitions")], |table| {
        table.element("thead", &[], |head| {
            head.element("tr", &[], |row| {
                for words in ["Definition", "Does it fit?", "Why"] {
                    row.element("th", &[("scope", "col")], |th| th.text(words));
                }
            });
        });
        table.element("tbody", &[], |body| {
            for row in &reference.tool.definitions {
                if let [name, asks, note, ..] = row.as_slice() {
                    write_definition(body, [name, asks, note], row, answered, names, reference);
                }
            }
        });
    });
}

fn write_definition(
    page: &mut Markup,
    [name, asks, note]: [&String; 3],
    row: &[String],
    answered: &Answered,
    names: &[String],
    reference: &Reference,
) {
    let criteria = criteria(row);
    let fit = criteria.judge(&answered.history, &reference.medicines);
    let (words, class) = fits(fit.verdict);
    page.element("tr", &[], |row| {
        row.element("th", &[("scope", "row")], |th| th.text(name));
        row.element("td", &[("data-label", "Does it fit?")], |td| td.words("strong", class, words));
        row.element("td", &[("data-label", "Why")], |td| {
            for (want, stands) in &fit.wants {
                td.words("p", "", &wanted(*want, *stands, &criteria, &fit));
            }
            td.element("details", &[], |details| {
                details.words("summary", "", "What it asks for, and each try");
                details.element("p", &[], |p| p.written(asks));
                details.element("p", &[], |p| p.written(note));
                details.element("ul", &[], |list| {
                    for (kept, name) in fit.trials.iter().zip(names) {
                        list.words("li", "", &format!("{name}: {}", kept_by(kept, &criteria)));
                    }
                });
            });
        });
    });
}

/// What was ticked of what to check first, as questions for the clinician; never a verdict.
fn write_first(page: &mut Markup, first: &[bool], draft: Draft, reference: &Reference) {
    let asked: Vec<&str> =
        reference.check_first().zip(first).filter_map(|((_, question), ticked)| ticked.then_some(question)).collect();
    page.words("h2", "", "Check these first, with your clinician");
    if asked.is_empty() {
        page.element("p", &[], |p| {
            p.text("You ticked nothing that often hides behind “nothing works”. ");
            press_about(p, "link", "go first", "Look at the list", "");
        });
        return;
    }
    page.element("ul", &[("class", "questions")], |list| {
        for question in asked {
            list.element("li", &[], |li| {
                li.text(question);
                li.text(" ");
                let words = question_label(draft.has_question(question));
                let name = format!("{words}: {question}");
                let attributes =
                    [("type", "button"), ("class", "button quiet"), ("data-question", question), ("aria-label", &name)];
                li.element("button", &attributes, |button| button.text(words));
            });
        }
    });
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
        DefinitionVerdict::Met | DefinitionVerdict::PossiblyMet => [
            ("talking-with-your-doctor", "How to talk with your doctor about what comes next"),
            ("check-these-first", "Check these first: what may hide behind “nothing works”"),
            ("why-switching-is-not-always-the-answer", "Why switching is not always the answer"),
        ],
        DefinitionVerdict::NotMet => [
            ("what-a-fair-try-is", "What a fair try is"),
            ("how-to-tell-it-is-not-working", "How to tell that a medicine is not working"),
            ("check-these-first", "Check these first: what may hide behind “nothing works”"),
        ],
    };
    page.words("h2", "", "Where to go from here");
    page.element("ul", &[], |list| {
        for (slug, words) in articles {
            if let Some(slug) = Slug::parse(slug) {
                list.element("li", &[], |li| li.link(&Route::Article(slug), "", words));
            }
        }
        list.element("li", &[], |li| li.link(&Route::Summary, "", "Treatment history on one page, to print or copy"));
        list.element("li", &[], |li| li.link(&Route::Compare, "", "Ketamine and esketamine side by side"));
    });
}
