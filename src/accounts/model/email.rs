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
mod tests {
    use super::Email;

    fn parsed(typed: &str) -> Option<String> {
        Email::parse(typed).ok().map(|email| email.0)
    }

    #[test]
    fn one_form_for_all_ways_of_writing() {
        for typed in ["Anna@Example.org", " anna@example.org ", "ａnna@example.org", "ANNA@EXAMPLE.ORG"] {
            assert_eq!(parsed(typed).as_deref(), Some("anna@example.org"), "{typed:?}");
        }
        assert_eq!(parsed("info@bücher.example").as_deref(), Some("info@xn--bcher-kva.example"));
        assert_eq!(parsed("info@BÜCHER.example"), parsed("info@bu\u{308}cher.example"));
    }

    #[test]
    fn what_could_deceive_or_inject_is_refused() {
        for typed in [
            "",
            "anna",
            "@example.org",
            "anna@",
            "anna@localhost",
            "a@b@example.org.",
            "anna@example.org.",
            "anna@exa mple.org",
            "anna@example.org\r\nBcc: x@evil.example",
            "anna\u{200B}@example.org",
            "аnna@example.org",
            "anna@example..org",
            ".anna@example.org",
            "an..na@example.org",
            "\"a b\"@example.org",
            "anna@example.org, b@example.org",
            "<anna@example.org>",
            "anna@[127.0.0.1]",
            "anna\0@example.org",
        ] {
            assert_eq!(parsed(typed), None, "{typed:?}");
        }
        assert_eq!(parsed(&format!("{}@example.org", "a".repeat(65))), None);
        assert_eq!(parsed(&format!("a@{}.org", "b".repeat(250))), None);
    }
}
