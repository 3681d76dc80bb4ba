//! What a company said on the phone becomes the beginning of its profile, when it is taken in as a client.

use crate::accounts::Caller;
use crate::db::{DbConnection, Instant};
use crate::error::{Error, FieldError, Result};
use crate::matching::DescriptionInput;
use crate::organisations::Access;
use crate::profiles::actions as profiles;
use crate::profiles::{HEADLINE_MAX, OpportunityInput, OpportunityKind, TITLE_MAX, TextInput};

/// Writes its words down: the summary, a draft of an offer and one of a request. Nobody else reads any of it yet.
///
/// # Errors
/// [`Error::Invalid`] at `offers` and `needs` for what would give the company away.
pub fn write_down(
    conn: &mut DbConnection,
    caller: &Caller,
    access: &Access,
    said: &DescriptionInput,
    now: Instant,
) -> Result<()> {
    let language = said.language.clone().unwrap_or_default();
    if let Some(offers) = &said.offers {
        let headline = beginning(offers, HEADLINE_MAX);
        let text = TextInput { language: language.clone(), headline, summary: offers.clone() };
        profiles::write_texts(conn, caller, access, 0, &text, None, now)?;
    }
    let mut errors: Vec<FieldError> = Vec::new();
    let (offer, request) = kinds(said.topic.as_deref());
    let drafts = [
        ("offers", offer, &said.offers, &said.sectors),
        ("needs", request, &said.needs, &said.partner_sectors),
    ];
    for (field, kind, text, sectors) in drafts {
        let Some(text) = text else { continue };
        let input = OpportunityInput {
            kind: kind.to_string(),
            language: language.clone(),
            title: beginning(text, TITLE_MAX),
            description: text.clone(),
            sectors: sectors.clone(),
            target_countries: said.countries.clone(),
            partner_sizes: said.partner_sizes.clone(),
            ..OpportunityInput::default()
        };
        match profiles::add_opportunity(conn, caller, access, &input, "", now) {
            Ok(_) => {}
            Err(Error::Invalid(more)) => {
                for FieldError { message, .. } in more {
                    let error = FieldError { field: field.to_owned(), message };
                    if !errors.contains(&error) {
                        errors.push(error);
                    }
                }
            }
            Err(other) => return Err(other),
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(Error::Invalid(errors)) }
}

/// Of what kind an offer and a request are. One of capacity says how much, which nobody has asked on the phone.
fn kinds(topic: Option<&str>) -> (OpportunityKind, OpportunityKind) {
    match topic {
        Some("technology") => (OpportunityKind::TechnologyOffer, OpportunityKind::TechnologyRequest),
        Some("research") => (OpportunityKind::ResearchRequest, OpportunityKind::ResearchRequest),
        _ => (OpportunityKind::BusinessOffer, OpportunityKind::BusinessRequest),
    }
}

/// The first line, cut after a word.
fn beginning(text: &str, most: usize) -> String {
    let line = text.trim().lines().next().unwrap_or_default().trim();
    match line.char_indices().nth(most) {
        None => line.to_owned(),
        Some((end, _)) => line[..line[..end].rfind(' ').unwrap_or(end)].to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::beginning;

    #[test]
    fn a_title_is_the_first_line_cut_after_a_word() {
        assert_eq!(beginning(" turned parts\nin steel", 90), "turned parts");
        assert_eq!(beginning("turned parts", 12), "turned parts");
        assert_eq!(beginning("turned parts", 9), "turned");
        assert_eq!(beginning("ééééé", 3), "ééé");
    }
}
