//! Comparable forms of what names a company: two ways of writing the same become the same.

use super::legal_forms::{AT_THE_END, AT_THE_START};
use crate::codelists::fold;
use crate::error::Message;

/// Longest address of a web site, in characters.
const LONGEST_WEBSITE: usize = 200;
/// As much of a name is compared; comparing takes time with the square of the length.
const COMPARED: usize = 120;

/// A company's name without accents, case, punctuation and legal form: "Kovács Kft." and "KOVACS Korlátolt Felelősségű Társaság"
/// are both "kovacs". A name that is nothing but a legal form stays as it is.
pub fn name_key(name: &str) -> String {
    let capped: String = name.chars().take(COMPARED).collect();
    let words = words(&capped);
    let mut rest: &[String] = &words;
    while let Some(length) = ending(rest) {
        rest = &rest[..rest.len() - length];
    }
    if let Some(first) = rest.first()
        && rest.len() > 1
        && AT_THE_START.contains(&first.as_str())
    {
        rest = &rest[1..];
    }
    rest.join(" ")
}

/// How many words at the end are a legal form; at least one word stays before it.
fn ending(words: &[String]) -> Option<usize> {
    (1..words.len().min(7)).rev().find(|length| {
        let last = words[words.len() - length..].join(" ");
        AT_THE_END.contains(&last.as_str())
    })
}

/// Folded words; letters that stand alone are joined, so that "S. p. A." and "SpA" are one word.
fn words(name: &str) -> Vec<String> {
    let folded = fold(&name.replace('ß', "ss"));
    let parts = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|part| !part.is_empty());
    let mut words: Vec<String> = Vec::new();
    let mut letters = false;
    for part in parts {
        let single = part.len() == 1 && part.starts_with(|c: char| c.is_ascii_alphabetic());
        match words.last_mut() {
            Some(last) if single && letters => last.push_str(part),
            _ => words.push(part.to_owned()),
        }
        letters = single;
    }
    words
}

/// A registration number without blanks, signs and the country's letters before it; `None` when too little is left to compare.
pub fn registration_key(country: &str, number: &str) -> Option<String> {
    let folded = fold(number).to_ascii_uppercase();
    let key: String = folded.chars().filter(char::is_ascii_alphanumeric).take(COMPARED).collect();
    let prefixes = [country, if country == "GR" { "EL" } else { country }];
    let bare = prefixes.iter().find_map(|prefix| {
        key.strip_prefix(prefix).filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
    });
    let key = bare.map_or(key.clone(), str::to_owned);
    (key.len() >= 4).then_some(key)
}

/// The address of a web site with its scheme; nothing sent is nothing said.
///
/// # Errors
/// The sentence for the field.
pub fn website(sent: &str) -> Result<Option<String>, Message> {
    let sent = crate::text::line(sent, LONGEST_WEBSITE)?;
    if sent.is_empty() {
        return Ok(None);
    }
    let address = match sent.split_once("://") {
        Some((scheme, rest)) if ["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()) => {
            format!("{}://{rest}", scheme.to_ascii_lowercase())
        }
        Some(_) => return Err(Message::new("error-website")),
        None => format!("https://{sent}"),
    };
    let odd = |c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '\\' | '`' | '{' | '}');
    match host(&address) {
        Some(_) if !address.contains(odd) => Ok(Some(address)),
        _ => Err(Message::new("error-website")),
    }
}

/// The host of an http address by IDNA, lower case; no bare addresses of machines, no user names.
fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let (name, port) = authority.split_once(':').unwrap_or((authority, "443"));
    let host = idna::domain_to_ascii_strict(name).ok()?.to_ascii_lowercase();
    let last = host.rsplit('.').next()?;
    let named = host.contains('.')
        && last.starts_with(|c: char| c.is_ascii_alphabetic())
        && last.len() >= 2
        && !host.starts_with('.');
    (named && port.parse::<u16>().is_ok()).then_some(host)
}

/// Where many companies have a page of their own: says nothing about who one is.
const SHARED: &[&str] = &[
    "facebook.com",
    "linkedin.com",
    "instagram.com",
    "google.com",
    "youtube.com",
    "twitter.com",
    "x.com",
    "wixsite.com",
    "wordpress.com",
    "blogspot.com",
    "weebly.com",
    "jimdo.com",
    "jimdosite.com",
    "jimdofree.com",
    "webnode.com",
    "business.site",
    "github.io",
    "etsy.com",
    "amazon.com",
    "ebay.com",
    "squarespace.com",
    "myshopify.com",
    "alibaba.com",
    "europages.com",
    "xing.com",
    "tiktok.com",
    "linktr.ee",
    "godaddysites.com",
    "netlify.app",
    "vercel.app",
    "herokuapp.com",
    "pages.dev",
    "web.app",
];

/// Second parts under which names are registered in countries that have such ("firm.co.uk").
const SECOND: &[&str] = &[
    "co", "com", "org", "net", "gov", "edu", "ac", "or", "ne", "go", "gob", "gv", "nom", "ltd", "plc", "me",
    "biz", "web", "info", "gen", "in", "av", "dr", "bel", "k12", "tm", "asso",
];

/// The registrable part of a web site's host, without "www"; `None` for pages on a host that many share.
pub fn web_domain(website: &str) -> Option<String> {
    let host = host(website)?;
    let labels: Vec<&str> = host.split('.').collect();
    let count = labels.len();
    let nested = count > 2 && labels[count - 1].len() == 2 && SECOND.contains(&labels[count - 2]);
    let domain = labels[count.saturating_sub(if nested { 3 } else { 2 })..].join(".");
    (!SHARED.contains(&domain.as_str())).then_some(domain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_company_has_one_key() {
        for group in [
            &["Kovács Kft.", "KOVACS KFT", "Kovacs Korlátolt Felelősségű Társaság", " kovács  k.f.t."][..],
            &["Müller GmbH & Co. KG", "MULLER GmbH", "Müller Gesellschaft mit beschränkter Haftung"],
            &["Nowak Sp. z o.o.", "Nowak spółka z ograniczoną odpowiedzialnością", "NOWAK SP. Z O. O."],
            &["Rossi S.p.A.", "Rossi SpA", "ROSSI S. P. A.", "Rossi Società per Azioni"],
            &["Svratka Nástroje s.r.o.", "Svratka nastroje, spol. s r.o."],
            &["AB Fjällverken", "Fjällverken AB (publ)", "Fjallverken Aktiebolag"],
            &["UAB Baltas Vėjas", "Baltas Vėjas, UAB"],
            &["Volta A/S", "Volta AS"],
        ] {
            let keys: std::collections::BTreeSet<_> = group.iter().map(|name| name_key(name)).collect();
            assert_eq!(keys.len(), 1, "{group:?}: {keys:?}");
        }
        assert_eq!(name_key("GmbH"), "gmbh");
        assert_eq!(name_key(""), "");
    }

    #[test]
    fn numbers_lose_signs_and_the_country() {
        assert_eq!(registration_key("HU", "HU 12.345-678").as_deref(), Some("12345678"));
        assert_eq!(registration_key("HU", "12345678"), registration_key("HU", "hu12345678"));
        assert_eq!(registration_key("DE", "HRB 1234 B").as_deref(), Some("HRB1234B"));
        assert_eq!(registration_key("HU", "-1-"), None);
    }

    #[test]
    fn sites_have_a_registrable_part() {
        let domain = |site: &str| website(site).unwrap().and_then(|site| web_domain(&site));
        assert_eq!(domain("www.Matra.hu/en").as_deref(), Some("matra.hu"));
        assert_eq!(domain("http://shop.firm.co.uk:8080?x=1").as_deref(), Some("firm.co.uk"));
        assert_eq!(domain("https://bücher.example").as_deref(), Some("xn--bcher-kva.example"));
        assert_eq!(domain("https://www.facebook.com/matra"), None);
        assert_eq!(website("").unwrap(), None);
        for bad in [
            "javascript:alert(1)",
            "ftp://a.example",
            "localhost",
            "http://10.0.0.1/",
            "https://u@a.example",
            "https://a b.example",
            "a.example/<b>",
        ] {
            assert!(website(bad).is_err(), "{bad}");
        }
    }
}
