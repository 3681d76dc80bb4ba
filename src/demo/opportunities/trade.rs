//! Business offers and requests.

use super::super::bearing;
use super::super::content::Phrase;
use super::super::dice::Dice;
use super::super::record::Draft;
use super::super::wording::{Part, Piece, texts};
use super::super::world::Opportunity;
use super::{blank, fits};

pub(super) fn offer(dice: &mut Dice, draft: &Draft<'_>) -> Opportunity {
    let title = draft.piece(Part::OfferTitle);
    let core = dice.below(2);
    let body = [draft.piece(Part::OfferText), draft.piece(Part::Core(core))];
    let cooperation = match draft.field.kind.as_str() {
        "metal" | "vehicle" | "textile" => ["SUBCONTRACTING", "MANUFACTURING"],
        "trade" => ["DISTRIBUTION", "COM_AGENCY"],
        "digital" => ["SERVICES", "DIGITAL_ADOPT"],
        "service" => ["SERVICES", "OUTSOURCING"],
        "research" => ["RESEARCH_COOP", "TECH_COOP"],
        "food" => ["SUPPLIER", "DISTRIBUTION"],
        _ => ["SUPPLIER", "MANUFACTURING"],
    };
    let count = 1 + dice.below(2);
    let texts = texts(draft.content, draft.languages, &[title], &body);
    let mut one = blank(draft, "business_offer", texts, &draft.field.nace, &cooperation[..count]);
    one.partner.role = match draft.field.kind.as_str() {
        "food" | "trade" => Some("DISTRIBUTOR"),
        _ => Some("CUSTOMER"),
    };
    one
}

pub(super) fn request(
    dice: &mut Dice,
    draft: &Draft<'_>,
    index: usize,
    field: &str,
    cooperation: &str,
) -> Opportunity {
    let sought = draft.content.fields.get(field);
    let terms: Vec<&Phrase> = draft
        .content
        .phrases
        .terms
        .iter()
        .filter(|phrase| phrase.cooperation.iter().any(|kind| kind == cooperation))
        .collect();
    let title = draft.piece(Part::Seek(index));
    let core = dice.below(2);
    let mut body = vec![draft.piece(Part::Core(core))];
    body.extend(dice.one(&terms).map(|phrase| Piece::Phrase(phrase)));
    let texts = texts(draft.content, draft.languages, &[title], &body);
    let codes = sought.map_or(&[][..], |field| &field.nace[..1]);
    let kind = match cooperation {
        "RESEARCH_COOP" => "research_request",
        "TECH_COOP" | "COM_TECH" | "DIGITAL_ADOPT" => "technology_request",
        _ => "business_request",
    };
    let mut one = blank(draft, kind, texts, codes, &[cooperation]);
    one.partner = bearing::partner(dice, cooperation);
    if kind != "business_request" {
        one.stage = Some("CONCEPT".to_owned());
    }
    one
}

pub(super) fn distributor(dice: &mut Dice, draft: &Draft<'_>) -> Option<Opportunity> {
    let phrase = dice.one(&draft.content.phrases.distributor)?;
    let head = dice.below(2);
    let title = [Piece::Prefix(phrase), draft.piece(Part::Head(head))];
    let body = [draft.piece(Part::OfferText), Piece::Phrase(phrase)];
    let texts = texts(draft.content, draft.languages, &title, &body);
    let mut one = blank(draft, "business_request", texts, &draft.field.nace, &["DISTRIBUTION"]);
    one.partner = bearing::partner(dice, "DISTRIBUTION");
    fits(&one.texts).then_some(one)
}
