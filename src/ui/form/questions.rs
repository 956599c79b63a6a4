//! The questions to take along: those of the articles, and the reader's own.

use leptos::prelude::*;

use super::Draft;

impl Draft {
    /// Adds a question, or takes it out where it is there already. Says whether it is there now.
    pub fn toggle_question(self, question: &str) -> bool {
        let there = self.has_question(question);
        if there {
            self.remove_question(question);
        } else {
            self.questions.update(|questions| questions.push(question.to_owned()));
        }
        !there
    }

    /// Whether a question is in the list.
    pub fn has_question(self, question: &str) -> bool {
        self.questions.with_untracked(|questions| questions.iter().any(|known| known == question))
    }

    /// Takes a question out.
    pub fn remove_question(self, question: &str) {
        self.questions.update(|questions| questions.retain(|known| known != question));
    }

    /// Adds the question in the making.
    pub fn add_own_question(self) {
        let question = self.own_question.get_untracked().trim().to_owned();
        if !question.is_empty() && !self.has_question(&question) {
            self.questions.update(|questions| questions.push(question));
        }
        self.own_question.set(String::new());
    }
}
