//! What the parts of the page share: the answers, what is planned, and the questions that follow from all of them.

use leptos::prelude::*;

use super::wording;
use crate::content::VisitTool;
use crate::domain::fit::OptionId;
use crate::domain::interactions::agent::{Other, all};
use crate::domain::interactions::{Agent, CHANGE, TAKEN};
use crate::domain::saved::Row;
use crate::domain::track::{CHECK_IN, CheckIn, newest_start};
use crate::domain::visit::{Known, LEFT_OUT, PLANNED, PUT_FIRST, Place, Plan, Taken, offers, plan, ranked};
use crate::domain::{Definitions, judge};
use crate::ui::SiteInfo;
use crate::ui::form::answers::{NEVER_TAKEN, SOMEONE_ELSE, UNDER_18, YES};
use crate::ui::form::{Draft, TrialDraft};
use crate::ui::pages::check::reference::Reference;
use crate::ui::pages::compare::ids;

/// What the parts of the page share. Copies of it are the same.
#[derive(Clone, Copy)]
pub(super) struct Desk {
    /// All answers.
    pub draft: Draft,
    /// The data.
    pub tool: StoredValue<VisitTool>,
    /// The medicines.
    pub reference: StoredValue<Reference>,
    /// Everything that can be taken.
    agents: StoredValue<Vec<Agent>>,
    /// What is written in own words.
    planned: Memo<Row>,
    /// The check-ins.
    pub check_ins: Memo<Vec<CheckIn>>,
    /// Whether the visit is somebody else's.
    pub for_another: Memo<bool>,
    /// The questions.
    pub plan: Memo<Plan>,
    /// What came of the last press among the questions.
    pub told: RwSignal<String>,
    /// Today, such as "2026-11-24"; nothing before the page is taken over.
    pub today: RwSignal<String>,
    /// Whether the browser can hand a text to another app.
    pub shares: RwSignal<bool>,
    /// Whether the letter is open.
    pub letter: RwSignal<bool>,
}

impl Desk {
    pub fn new(tool: VisitTool, site: &SiteInfo) -> Self {
        let draft = use_context::<Draft>().unwrap_or_default();
        let mut tool = tool;
        let history = std::mem::replace(
            &mut tool.history,
            crate::content::SummaryTool {
                medicines: Vec::new(),
                definitions: Vec::new(),
                check_first: Vec::new(),
                blank: String::new(),
            },
        );
        let reference = Reference::of_summary(history, site);
        let others: Vec<Other> =
            tool.others.iter().map(|(id, _, holds)| Other { id: id.clone(), holds: holds.clone() }).collect();
        let agents = StoredValue::new(all(&reference.medicines, &others));
        let (tool, reference) = (StoredValue::new(tool), StoredValue::new(reference));
        let for_another = Memo::new(move |_| draft.about.with(|about| [SOMEONE_ELSE, UNDER_18].contains(&about.who)));
        let check_ins = Memo::new(move |_| draft.read_rows_of(CHECK_IN, CheckIn::of_row));
        // What is typed into the page's own fields asks for no new questions.
        let beside = Memo::new(move |_| [TAKEN, CHANGE, PUT_FIRST, LEFT_OUT].map(|kind| draft.rows_of(kind)));
        let told = RwSignal::new(String::new());
        let mut desk = Self {
            draft,
            tool,
            reference,
            agents,
            planned: Memo::new(move |_| draft.rows_of(PLANNED).pop().unwrap_or_default()),
            check_ins,
            for_another,
            plan: Memo::new(|_| Plan::default()),
            told,
            today: RwSignal::new(String::new()),
            shares: RwSignal::new(false),
            letter: RwSignal::new(false),
        };
        let before = desk;
        desk.plan = Memo::new(move |_| beside.with(|beside| before.planned_questions(beside)));
        desk
    }

    /// The questions, from all that is known.
    fn planned_questions(self, [taken, change, put_first, left_out]: &[Vec<Row>; 4]) -> Plan {
        let (history, ..) = self.draft.read();
        let own = self.draft.questions.get();
        let keys = |rows: &[Row]| -> Vec<String> { rows.iter().filter_map(|row| row.get(1).cloned()).collect() };
        let taken = self.taken(taken);
        let change = change.last().map(|row| (self.one_taken(row, 1), self.one_taken(row, 3)));
        let ticked = self.draft.to_check_first();
        let trials = self.trials();
        let (matters, circumstances) =
            self.tool.with_value(|tool| (self.marked(&tool.matters), self.marked(&tool.circumstances)));
        let mut offered = self.check_ins.with(|check_ins| {
            self.reference.with_value(|reference| {
                self.tool.with_value(|tool| {
                    let judgement = judge(&history, &reference.medicines, &Definitions::default());
                    let known = Known {
                        history: &history,
                        judgement: &judgement,
                        ticked: &ticked,
                        check_ins,
                        start: newest_start(trials.iter().map(|trial| trial.started.as_str())),
                        taken: &taken,
                        list: &tool.list,
                        change: change.as_ref().map(|(from, to)| (from, to)),
                        gaps: &tool.gaps,
                        matters: &matters,
                        circumstances: &circumstances,
                    };
                    ranked(offers(&known))
                })
            })
        });
        // Who has taken a question along from elsewhere has it once.
        offered.retain(|offer| !own.contains(&wording::asks(self, offer)));
        plan(offered, &own, &keys(put_first), &keys(left_out))
    }

    /// The medicines that were taken, as typed.
    pub fn trials(self) -> Vec<TrialDraft> {
        let all = self.draft.trials.get().into_iter().map(|(_, trial)| trial.get());
        all.filter(|trial| *trial != TrialDraft::default() && trial.taken != NEVER_TAKEN).collect()
    }

    /// What is taken: what was chosen among what to keep apart, and the medicines of the history that are still taken.
    fn taken(self, rows: &[Row]) -> Vec<Taken> {
        let mut taken: Vec<Taken> = rows.iter().map(|row| self.one_taken(row, 1)).collect();
        for trial in self.trials().into_iter().filter(|trial| trial.still_taking == YES) {
            let one = self.one_taken(&[String::new(), trial.medicine, trial.other_name], 1);
            if taken.iter().all(|other| other.key != one.key) {
                taken.push(one);
            }
        }
        taken
    }

    /// What a row has at a place: an id, and a name.
    fn one_taken(self, row: &[String], at: usize) -> Taken {
        let part = |at: usize| row.get(at).cloned().unwrap_or_default();
        let (id, name) = (part(at), part(at + 1));
        let agent =
            self.agents.with_value(|agents| agents.iter().find(|agent| !id.is_empty() && agent.id == id).cloned());
        Taken { key: if id.is_empty() { name } else { id }, agent: agent.unwrap_or_default() }
    }

    /// What of these options was marked under what matters.
    fn marked(self, options: &[(String, String)]) -> Vec<String> {
        self.draft.choices.with(|choices| {
            let is_marked = |id: &str| {
                let field = ids::of_option(&OptionId::new(id));
                choices.iter().any(|(own, held)| *own == field && held == "on")
            };
            options.iter().map(|(id, _)| id).filter(|id| is_marked(id)).cloned().collect()
        })
    }

    /// What was written at a place.
    pub fn part(self, place: Place) -> String {
        self.planned.with(|row| row.get(place.at()).cloned().unwrap_or_default())
    }

    /// Takes what is written at a place.
    pub fn enter(self, place: Place, text: String) {
        let mut row = self.planned.get_untracked();
        row.resize(Place::ROW, String::new());
        if let Some(kind) = row.first_mut() {
            PLANNED.clone_into(kind);
        }
        if let Some(part) = row.get_mut(place.at()) {
            *part = text;
        }
        let says_nothing = row.iter().skip(1).all(String::is_empty);
        self.draft.set_rows_of(PLANNED, if says_nothing { Vec::new() } else { vec![row] });
    }

    /// Whether something is among the rows of a kind, each of which has a key.
    pub fn has(self, kind: &'static str, key: &str) -> bool {
        self.draft
            .rest
            .with(|rows| rows.iter().any(|row| matches!(row.as_slice(), [own, id, ..] if own == kind && id == key)))
    }

    /// Puts a key among the rows of a kind, as the first of them, or takes it out.
    pub fn set(self, kind: &'static str, key: &str, there: bool) {
        let mut rows = untrack(|| self.draft.rows_of(kind));
        rows.retain(|row| row.get(1).is_none_or(|own| own != key));
        if there {
            rows.insert(0, vec![kind.to_owned(), key.to_owned()]);
        }
        self.draft.set_rows_of(kind, rows);
    }

    /// One of two texts: for oneself, or for somebody else.
    pub fn voice<T>(self, oneself: T, another: T) -> T {
        if self.for_another.get() { another } else { oneself }
    }
}
