//! What an address asks for, as the page shows it: a form filled in, chips, boxes.

use crate::matching::engine::Criterion;
use crate::matching::model::{Asked, FILTERS, Weighing, weight_field};
use crate::matching::views::FacetValue;
use crate::web::form::{Choice, FormState};
use crate::web::i18n::Lang;
use crate::web::parts::Chip;

impl Asked {
    /// What the form on the page shows.
    pub(super) fn form(&self, weighing: &Weighing) -> FormState {
        let mut form = self.form_state();
        form = form.set("preset", weighing.name.as_str()).set("was", weighing.name.as_str());
        Criterion::ALL
            .into_iter()
            .fold(form, |form, criterion| form.set(weight_field(criterion), weighing.level(criterion).word()))
    }

    /// A form that is filled in with what is asked.
    pub fn form_state(&self) -> FormState {
        FormState::of(self.pairs().iter().cloned())
    }

    /// The filters and own weights in use, each with the address without it.
    pub(super) fn chips(&self, path: &str, lang: Lang, label: impl Fn(&str, &str) -> String) -> Vec<Chip> {
        let is_used = |name: &str| FILTERS.contains(&name) || name.starts_with("weight-");
        let in_use = self.pairs().iter().filter(|(name, _)| is_used(name));
        in_use
            .map(|chip| {
                let rest = self.but_for(chip);
                let label = if chip.0 == "own_country" {
                    lang.t("filter-own-country").to_string()
                } else {
                    label(&chip.0, &chip.1)
                };
                Chip { label, href: format!("{path}{}", rest.query()) }
            })
            .collect()
    }
}

/// The most frequent values of a facet as boxes; chosen ones are always among them.
pub(super) fn choices(values: &[FacetValue], chosen: &[String], most: usize) -> Vec<Choice> {
    let mut shown: Vec<&FacetValue> = values.iter().collect();
    shown.sort_by_key(|value| !chosen.contains(&value.code));
    shown.truncate(most.max(chosen.len()));
    shown
        .into_iter()
        .map(|value| Choice::new(value.code.as_str(), value.label.as_str()).count(value.count))
        .collect()
}

/// The label of a chosen filter: as in its facet, else as it was sent.
pub(super) fn label_in(values: &[FacetValue], code: &str) -> String {
    values.iter().find(|value| value.code == code).map_or(code, |value| &value.label).to_owned()
}
