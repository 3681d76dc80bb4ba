//! Offers and requests, so that one company's wish is another one's trade.

use super::bearing;
use super::content::{Idea, Phrase};
use super::dice::Dice;
use super::record::Draft;
use super::wording::{Part, Piece, known, texts};
use super::world::{Capacity, Opportunity, Partner, Text, Texts};

/// Kinds of business whose products are sold by others.
const SOLD_BY_OTHERS: &[&str] =
    &["food", "machine", "electro", "medical", "wood", "plastic", "textile"];

/// All opportunities of a company; `shown` when its profile is published.
pub(super) fn draw(
    dice: &mut Dice,
    draft: &Draft<'_>,
    wanted: &[String],
    shown: bool,
) -> Vec<Opportunity> {
    let mut all = Vec::new();
    let most = if draft.thin { 1 } else { 6 };
    if dice.chance(72) {
        all.push(offer(dice, draft));
    }
    for (index, (field, cooperation)) in draft.field.seeks().enumerate() {
        if dice.chance(if index == 0 { 58 } else { 42 }) {
            all.push(request(dice, draft, index, field, cooperation));
        }
    }
    if SOLD_BY_OTHERS.contains(&draft.field.kind.as_str()) && dice.chance(17) {
        all.extend(distributor(dice, draft));
    }
    if dice.chance(16) {
        all.extend(capacity(dice, draft, true));
    }
    if dice.chance(7) {
        all.extend(capacity(dice, draft, false));
    }
    let ideas: Vec<&Idea> = draft
        .content
        .ideas
        .iter()
        .filter(|idea| idea.fields.iter().any(|name| name == draft.field_name))
        .collect();
    if dice.chance(30)
        && let Some(idea) = dice.one(&ideas)
    {
        all.extend(self::idea(draft, idea));
    }
    all.truncate(most);
    for one in &mut all {
        set_state(dice, draft, one, wanted, shown);
    }
    all
}

fn blank(
    draft: &Draft<'_>,
    kind: &'static str,
    texts: Texts,
    codes: &[String],
    cooperation: &[&str],
) -> Opportunity {
    Opportunity {
        kind,
        state: "draft",
        texts,
        codes: codes.iter().take(2).cloned().collect(),
        cooperation: cooperation.iter().map(|code| (*code).to_owned()).collect(),
        countries: Vec::new(),
        partner: Partner::default(),
        stage: None,
        ipr: None,
        capacity: None,
        is_public: true,
        published: None,
        valid_until: draft.today,
    }
}

fn offer(dice: &mut Dice, draft: &Draft<'_>) -> Opportunity {
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

fn request(
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

fn distributor(dice: &mut Dice, draft: &Draft<'_>) -> Option<Opportunity> {
    let phrase = dice.one(&draft.content.phrases.distributor)?;
    let head = dice.below(2);
    let title = [Piece::Prefix(phrase), draft.piece(Part::Head(head))];
    let body = [draft.piece(Part::OfferText), Piece::Phrase(phrase)];
    let texts = texts(draft.content, draft.languages, &title, &body);
    let mut one = blank(draft, "business_request", texts, &draft.field.nace, &["DISTRIBUTION"]);
    one.partner = bearing::partner(dice, "DISTRIBUTION");
    fits(&one.texts).then_some(one)
}

/// Spare capacity of its own, or the lack of it.
fn capacity(dice: &mut Dice, draft: &Draft<'_>, spare: bool) -> Option<Opportunity> {
    let phrases =
        if spare { &draft.content.phrases.spare } else { &draft.content.phrases.shortage };
    let phrase = dice.one(phrases)?;
    let line = draft.piece(Part::Capacity);
    let title =
        if spare { vec![line] } else { vec![Piece::Prefix(phrase), draft.piece(Part::OfferTitle)] };
    let core = dice.below(2);
    let body = [draft.piece(Part::Core(core)), Piece::Phrase(phrase)];
    let texts = texts(draft.content, draft.languages, &title, &body);
    let kind = if spare { "capacity_offer" } else { "capacity_request" };
    let mut one = blank(draft, kind, texts, &draft.field.nace[..1], &["SUBCONTRACTING"]);
    let [low, high] = draft.field.spare;
    let from = dice.between(-40, 60);
    let until = from + dice.between(30, 200);
    one.capacity = Some(Capacity {
        amount: u32::try_from(dice.between(i64::from(low), i64::from(high))).unwrap_or(low),
        unit: draft.field.unit.clone(),
        from: draft.day(-from),
        until: draft.day(-until.max(5)),
        site: if draft.field.unit == "PERSON_DAYS_MONTH" && dice.chance(60) {
            "remote"
        } else {
            "on_site"
        },
    });
    fits(&one.texts).then_some(one)
}

fn idea(draft: &Draft<'_>, idea: &Idea) -> Option<Opportunity> {
    let write = |language: &'static str| {
        let [title, text] = idea.words.get(language)?;
        Some(Text { language, headline: title.clone(), body: text.clone() })
    };
    let kind = match idea.kind.as_str() {
        "technology_offer" => "technology_offer",
        "technology_request" => "technology_request",
        _ => "research_request",
    };
    let texts = Texts {
        original: write(known(draft.languages.0))?,
        second: draft.languages.1.and_then(write),
    };
    let cooperation: Vec<&str> = idea.coop.iter().map(String::as_str).collect();
    let mut one = blank(draft, kind, texts, &idea.nace, &cooperation);
    one.stage = Some(idea.stage.clone());
    one.ipr = Some(idea.ipr.clone());
    one.partner.role = cooperation.first().and_then(|cooperation| bearing::role(cooperation));
    Some(one)
}

/// Titles have at most 120 characters.
fn fits(texts: &Texts) -> bool {
    texts.all().all(|text| text.headline.chars().count() <= 120)
}

fn set_state(
    dice: &mut Dice,
    draft: &Draft<'_>,
    one: &mut Opportunity,
    wanted: &[String],
    shown: bool,
) {
    let age = dice.between(1, 200);
    one.published = Some(draft.day(age));
    one.valid_until = draft.day(-dice.between(6, 365));
    one.state = "published";
    one.is_public = dice.chance(90);
    if dice.chance(45) {
        one.countries = wanted.iter().take(1 + dice.below(3)).cloned().collect();
    }
    if let Some(capacity) = &one.capacity {
        one.valid_until = capacity.until;
    }
    match dice.below(100) {
        _ if !shown => (one.state, one.published) = ("draft", None),
        0..6 => {
            let since = dice.between(1, 90);
            one.state = "expired";
            one.valid_until = draft.day(since);
            one.published = Some(draft.day(since + 180));
        }
        6..9 => one.state = "closed",
        9..13 => (one.state, one.published) = ("draft", None),
        _ => {}
    }
}
