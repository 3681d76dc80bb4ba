//! An e-mail address in its one comparable form.

use unicode_normalization::UnicodeNormalization as _;

use crate::error::Message;

/// An address to which mail can be sent: NFKC, lower case, the domain by IDNA. The part before the @ is ASCII.
#[derive(
    Debug, Clone, PartialEq, Eq, Hash, diesel::expression::AsExpression, diesel::deserialize::FromSqlRow,
)]
#[diesel(sql_type = diesel::sql_types::Text)]
pub struct Email(String);

crate::stored_as_text!(Email, |value: &Email| value.as_str(), |text: &str| Ok(Email(text.to_owned())));

impl Email {
    /// Reads what was typed; space around it does not count.
    ///
    /// # Errors
    /// The sentence for the field.
    pub fn parse(typed: &str) -> Result<Self, Message> {
        let typed = typed.trim();
        if typed.is_empty() {
            return Err(Message::new("error-email-empty"));
        }
        Self::comparable(typed).ok_or_else(|| Message::new("error-email"))
    }

    fn comparable(typed: &str) -> Option<Self> {
        if typed.len() > 1000 || crate::text::has_hidden(typed) {
            return None;
        }
        let folded: String = typed.nfkc().collect::<String>().to_lowercase();
        let (local, domain) = folded.rsplit_once('@')?;
        let domain = idna::domain_to_ascii_strict(domain).ok()?.to_ascii_lowercase();
        let email = format!("{local}@{domain}");
        let whole = is_local(local) && is_domain(&domain) && email.len() <= 254;
        (whole && email_address::EmailAddress::is_valid(&email)).then_some(Self(email))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Display for Email {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

fn is_local(local: &str) -> bool {
    let known = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+/=?^_`{|}~-.".contains(c);
    (1..=64).contains(&local.len())
        && local.chars().all(known)
        && !local.starts_with('.')
        && !local.ends_with('.')
        && !local.contains("..")
}

fn is_domain(domain: &str) -> bool {
    domain.contains('.') && !domain.ends_with('.') && !domain.starts_with('.')
}

#[cfg(test)]
mod tests;
