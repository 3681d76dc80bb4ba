//! Technology and research.

use super::super::bearing;
use super::super::content::Idea;
use super::super::record::Draft;
use super::super::wording::known;
use super::super::world::{Opportunity, Text, Texts};
use super::blank;

pub(super) fn idea(draft: &Draft<'_>, idea: &Idea) -> Option<Opportunity> {
    let write = |language: &'static str| {
        let [title, text] = idea.words.get(language)?;
        Some(Text { language, headline: title.clone(), body: text.clone() })
    };
    let kind = match idea.kind.as_str() {
        "technology_offer" => "technology_offer",
        "technology_request" => "technology_request",
        _ => "research_request",
    };
    let texts =
        Texts { original: write(known(draft.languages.0))?, second: draft.languages.1.and_then(write) };
    let cooperation: Vec<&str> = idea.coop.iter().map(String::as_str).collect();
    let mut one = blank(draft, kind, texts, &idea.nace, &cooperation);
    one.stage = Some(idea.stage.clone());
    one.ipr = Some(idea.ipr.clone());
    one.partner.role = cooperation.first().and_then(|cooperation| bearing::role(cooperation));
    Some(one)
}
