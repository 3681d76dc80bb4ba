//! An opportunity as the fields of a form, and back.

use super::lists;
use crate::profiles::model::{CapacityInput, Opportunity, OpportunityInput, OpportunityTextInput};
use crate::web::extract::Form;

/// What is kept, as a form.
pub(super) fn stored(one: &Opportunity) -> Form {
    let said = &one.said;
    let mut pairs: Vec<(String, String)> = Vec::new();
    let mut set = |name: &str, value: String| pairs.push((name.to_owned(), value));
    set("kind", said.kind.to_string());
    set("language", said.texts.original.language.clone());
    set("title", said.texts.original.headline.clone());
    set("description", said.texts.original.body.clone());
    if let Some(second) = &said.texts.second {
        set("second.language", second.language.clone());
        set("second.title", second.headline.clone());
        set("second.description", second.body.clone());
    }
    said.codes.iter().for_each(|code| set("sectors", lists::sector_word(code)));
    said.cooperation_types.iter().for_each(|code| set("cooperation_types", code.clone()));
    said.target_countries.iter().for_each(|code| set("target_countries", code.clone()));
    said.partner_sizes.iter().for_each(|code| set("partner_sizes", code.clone()));
    let optional = [
        ("partner_role", &said.partner_role),
        ("partner_kind", &said.partner_kind),
        ("stage", &said.stage),
        ("ipr", &said.ipr),
    ];
    for (name, value) in optional {
        set(name, value.clone().unwrap_or_default());
    }
    if let Some(capacity) = &said.capacity {
        set("capacity.amount", capacity.amount.to_string());
        set("capacity.unit", capacity.unit.clone());
        set("capacity.from", capacity.from.map(|day| day.to_string()).unwrap_or_default());
        set("capacity.until", capacity.until.map(|day| day.to_string()).unwrap_or_default());
        set("capacity.site", capacity.site.map(|site| site.to_string()).unwrap_or_default());
    }
    set("valid_until", said.valid_until.to_string());
    if said.is_public {
        set("is_public", "yes".to_owned());
    }
    Form(pairs)
}

/// What was sent.
pub(super) fn input(form: &Form) -> OpportunityInput {
    let text = |name: &str| form.text(name).to_owned();
    let optional = |name: &str| Some(text(name)).filter(|text| !text.trim().is_empty());
    let said = |text: &&str| !text.trim().is_empty();
    let all = |name: &str| form.all(name).filter(said).map(str::to_owned).collect::<Vec<_>>();
    let second =
        ["title", "description"].iter().any(|name| !text(&format!("second.{name}")).trim().is_empty());
    let in_capacity = ["amount", "unit", "from", "until", "site"];
    let capacity = in_capacity.iter().any(|name| !text(&format!("capacity.{name}")).trim().is_empty());
    OpportunityInput {
        kind: text("kind"),
        language: text("language"),
        title: text("title"),
        description: text("description"),
        second: second.then(|| OpportunityTextInput {
            language: text("second.language"),
            title: text("second.title"),
            description: text("second.description"),
        }),
        sectors: all("sectors"),
        cooperation_types: all("cooperation_types"),
        target_countries: all("target_countries"),
        partner_role: optional("partner_role"),
        partner_kind: optional("partner_kind"),
        partner_sizes: all("partner_sizes"),
        stage: optional("stage"),
        ipr: optional("ipr"),
        capacity: capacity.then(|| CapacityInput {
            amount: amount(form.text("capacity.amount")),
            unit: text("capacity.unit"),
            from: optional("capacity.from"),
            until: optional("capacity.until"),
            site: optional("capacity.site"),
        }),
        valid_until: optional("valid_until"),
        is_public: Some(form.has("is_public")),
        confirmed: all("confirm"),
    }
}

/// A number as people write it: "1 200", "12,5".
fn amount(text: &str) -> Option<f64> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    plain.replace(',', ".").parse().ok()
}
