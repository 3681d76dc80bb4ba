//! What a list asks for, in words.

use crate::codelists::Embedded;
use crate::matching::engine::Level;
use crate::matching::model::Asked;
use crate::matching::words::{Words, level_word};

impl Asked {
    /// Whom it seeks, then own weights and musts, each in the reader's words.
    pub fn in_words(&self, words: &Words) -> Vec<String> {
        let (lang, ranked) = (words.lang, self.ranked(None).0);
        let (weighing, musts) = (&ranked.weighing, &ranked.filters);
        let mut said = vec![lang.word("preset", weighing.name.as_str())];
        for (criterion, _) in &weighing.own {
            let text = lang.t("matches-weight").with("what", words.criterion(*criterion));
            said.push(text.with("level", words.level(weighing.level(*criterion))).to_string());
        }
        if !musts.other_country {
            said.push(lang.t("filter-own-country").to_string());
        }
        let codes = |list: Embedded, codes: &[String]| -> Vec<String> {
            codes.iter().map(|code| words.code(list, code)).collect()
        };
        said.extend(codes(Embedded::Countries, &musts.countries));
        said.extend(musts.sectors.iter().map(|sector| words.sector(sector)));
        said.extend(codes(Embedded::OrganisationTypes, &musts.kinds));
        said.extend(musts.sizes.iter().map(|size| words.size(*size)));
        said.extend(musts.languages.iter().map(|(code, least)| spoken(code, *least, words)));
        said.extend(codes(Embedded::Certifications, &musts.certificates));
        said.extend(codes(Embedded::CooperationTypes, &musts.cooperation));
        said.extend(musts.opportunities.iter().map(|(topic, side)| words.opportunity(topic, *side)));
        said
    }
}

/// A language, with the least level where one is asked for.
fn spoken(code: &str, least: Level, words: &Words) -> String {
    if least == Level::A1 {
        return words.language(code);
    }
    let text = words.lang.t("match-spoken").with("language", words.language(code));
    text.with("level", words.lang.word("spoken", level_word(least))).to_string()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::web::i18n::Lang;

    #[test]
    fn what_is_asked_is_said_in_words() {
        let words = Words::new(Lang::parse("en").unwrap(), Arc::default());
        let asked = Asked::of("preset=distributor&countries=SE&languages=de:b2&own_country=yes&sizes=SMALL");
        assert_eq!(asked.in_words(&words)[..3], ["Distributors and customers", "Own country too", "Sweden"]);
        let said = Asked::of("countries=SE&countries=HU&weight-trust=high").in_words(&words);
        assert_eq!((said.len(), &*said[0]), (4, "Suppliers and subcontractors"));
    }
}
