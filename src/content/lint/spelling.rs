//! US spelling: the forms of the UK, and what stands in their place.

use std::collections::HashMap;

/// UK forms and what US spelling puts in their place. `*` stands for any letters, or none.
const UK_SPELLING: &[(&str, &str)] = &[
    ("*colour*", "color"),
    ("*behaviour*", "behavior"),
    ("*favour*", "favor"),
    ("*labour*", "labor"),
    ("*neighbour*", "neighbor"),
    ("*flavour*", "flavor"),
    ("*humour*", "humor"),
    ("*honour*", "honor"),
    ("*rumour*", "rumor"),
    ("*tumour*", "tumor"),
    ("*odour*", "odor"),
    ("*vapour*", "vapor"),
    ("*harbour*", "harbor"),
    ("*anaes*", "anes"),
    ("*oestr*", "estr"),
    ("*oesoph*", "esoph"),
    ("*oedem*", "edem"),
    ("*rrhoea*", "rrhea"),
    ("*pnoea*", "pnea"),
    ("*haem*", "hem"),
    ("*aemi*", "emi"),
    ("*paed*", "ped"),
    ("*gynaec*", "gynec"),
    ("*aetiolog*", "etiolog"),
    ("*faec*", "fec"),
    ("foet*", "fet"),
    ("homoeo*", "homeo"),
    ("caesarean*", "cesarean"),
    ("manoeuv*", "maneuv"),
    ("sulph*", "sulf"),
    ("centre", "center"),
    ("centres", "centers"),
    ("centred", "centered"),
    ("fibre", "fiber"),
    ("fibres", "fibers"),
    ("theatre*", "theater"),
    ("metre", "meter"),
    ("metres", "meters"),
    ("*limetre*", "limeter"),
    ("*timetre*", "timeter"),
    ("kilometre*", "kilometer"),
    ("litre*", "liter"),
    ("*lilitre*", "liliter"),
    ("titre", "titer"),
    ("titres", "titers"),
    ("programme", "program"),
    ("programmes", "programs"),
    ("licence*", "license"),
    ("defence*", "defense"),
    ("offence*", "offense"),
    ("pretence*", "pretense"),
    ("practise", "practice"),
    ("practises", "practices"),
    ("practised", "practiced"),
    ("practising", "practicing"),
    ("*judgement*", "judgment"),
    ("ageing", "aging"),
    ("grey", "gray"),
    ("greys", "grays"),
    ("sceptic*", "skeptic"),
    ("speciality", "specialty"),
    ("specialities", "specialties"),
    ("cheque", "check"),
    ("cheques", "checks"),
    ("tyre*", "tire"),
    ("mould*", "mold"),
    ("plough*", "plow"),
    ("pyjamas", "pajamas"),
    ("aluminium", "aluminum"),
    ("whilst", "while"),
    ("amongst", "among"),
    ("learnt", "learned"),
    ("dreamt", "dreamed"),
    ("cancelled", "canceled"),
    ("cancelling", "canceling"),
    ("*counsell*", "counsel"),
    ("travell*", "travel"),
    ("*labelle*", "labele"),
    ("*labelli*", "labeli"),
    ("*modelle*", "modele"),
    ("*modelli*", "modeli"),
    ("fuelled", "fueled"),
    ("dialled", "dialed"),
    ("dialling", "dialing"),
    ("signalled", "signaled"),
    ("signalling", "signaling"),
    ("enrol", "enroll"),
    ("enrols", "enrolls"),
    ("enrolment*", "enrollment"),
    ("fulfil", "fulfill"),
    ("fulfils", "fulfills"),
    ("fulfilment", "fulfillment"),
    ("instalment*", "installment"),
    ("skilful*", "skillful"),
    ("wilful*", "willful"),
    ("analyse", "analyze"),
    ("analysed", "analyzed"),
    ("analysing", "analyzing"),
    ("catalys*", "catalyz"),
    ("paralyse*", "paralyze"),
    ("*isation*", "ization"),
    ("*organis*", "organiz"),
    ("*recognis*", "recogniz"),
    ("*realis*", "realiz"),
    ("*randomis*", "randomiz"),
    ("*hospitalis*", "hospitaliz"),
    ("*stabilis*", "stabiliz"),
    ("*normalis*", "normaliz"),
    ("*minimis*", "minimiz"),
    ("*maximis*", "maximiz"),
    ("*optimis*", "optimiz"),
    ("*summaris*", "summariz"),
    ("*prioritis*", "prioritiz"),
    ("*specialis*", "specializ"),
    ("*generalis*", "generaliz"),
    ("*metabolis*", "metaboliz"),
    ("*authoris*", "authoriz"),
    ("*categoris*", "categoriz"),
    ("*characteris*", "characteriz"),
    ("*emphasis*", "emphasiz"),
    ("*apologis*", "apologiz"),
    ("*criticis*", "criticiz"),
    ("*standardis*", "standardiz"),
    ("*personalis*", "personaliz"),
    ("*individualis*", "individualiz"),
    ("*sensitis*", "sensitiz"),
    ("*utilis*", "utiliz"),
];

/// US words that look like UK ones: each as it ends what comes before the `*` of a UK form.
const NOT_UK: [&str; 16] = [
    "organism",
    "organist",
    "realism",
    "realist",
    "optimism",
    "optimist",
    "specialist",
    "specialism",
    "generalist",
    "metabolism",
    "emphasis",
    "criticism",
    "catalyst",
    "catalysis",
    "improvisation",
    "minimis",
];

/// What is known of each word's spelling: most words come again and again.
#[derive(Default)]
pub struct Spelling(HashMap<String, Option<String>>);

impl Spelling {
    /// The US form of a word in UK spelling.
    pub fn us(&mut self, word: &str) -> Option<&str> {
        if !self.0.contains_key(word) {
            self.0.insert(word.to_owned(), us_spelling(word));
        }
        self.0.get(word)?.as_deref()
    }
}

/// The US form of a word in UK spelling.
fn us_spelling(word: &str) -> Option<String> {
    if NOT_UK.iter().any(|us| word.contains(us)) {
        return None;
    }
    UK_SPELLING.iter().find_map(|(pattern, us)| {
        let uk = pattern.trim_matches('*');
        let at = match (pattern.starts_with('*'), pattern.ends_with('*')) {
            (true, _) => word.find(uk),
            (false, true) => word.starts_with(uk).then_some(0),
            (false, false) => (word == uk).then_some(0),
        }?;
        Some(format!("{}{us}{}", &word[..at], &word[at + uk.len()..]))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn uk_forms_are_told_from_us_words_that_look_like_them() {
        for (uk, us) in [
            ("behavioural", "behavioral"),
            ("anaesthetic", "anesthetic"),
            ("oestrogen", "estrogen"),
            ("diarrhoea", "diarrhea"),
            ("anaemia", "anemia"),
            ("hospitalised", "hospitalized"),
            ("centres", "centers"),
            ("unlabelled", "unlabeled"),
            ("organisation", "organization"),
        ] {
            assert_eq!(us_spelling(uk).as_deref(), Some(us));
        }
        for us in [
            "organism",
            "specialist",
            "programmed",
            "analysis",
            "practice",
            "emphasis",
            "metabolism",
            "enrolled",
            "hem",
        ] {
            assert_eq!(us_spelling(us), None, "{us}");
        }
    }
}
