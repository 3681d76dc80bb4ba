//! [`Shell`]: everything around a page's own content. Who fills it: [`Shell::of`] what the request itself says, the
//! accounts room who is signed in; the page its title.

use std::fmt::Display;

use actix_web::{HttpRequest, web};

use super::i18n::{Lang, Text};

/// Registered as app data where the service shows a demo world.
#[derive(Debug, Clone, Copy)]
pub struct DemoWorld;

/// The frame of one page, for `templates/layout.html`.
#[derive(Debug, Clone, Default)]
pub struct Shell {
    pub lang: Lang,
    pub theme: Theme,
    /// The page's own title, translated; without the product's name.
    pub title: String,
    /// Whether answers are to be corrected: the title then starts with "Error:".
    pub refused: bool,
    /// Path of this page, without query.
    pub path: String,
    /// Query string of this page, without `?`.
    pub query: String,
    /// The places of the reader's role, five at most.
    pub places: Vec<Place>,
    /// Who is signed in; `None` shows "Sign in".
    pub who: Option<Who>,
    /// The client that an adviser acts for.
    pub acting: Option<Acting>,
    /// What the last press did; shown once.
    pub flash: Option<Flash>,
    /// The word that every form carries.
    pub csrf: String,
    /// A demo world: links to its mailbox.
    pub demo: bool,
}

/// Light, dark, or as the device says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    #[default]
    Auto,
    Light,
    Dark,
}

/// A place in the navigation row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// Key of its name in the catalogue.
    pub key: &'static str,
    pub href: String,
    pub current: bool,
}

/// The menu at the top right.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Who {
    /// Where I am as whom: "Mátra Chamber: adviser".
    pub here: String,
    pub elsewhere: Vec<Elsewhere>,
}

/// Another membership of the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elsewhere {
    pub label: String,
    pub href: String,
    /// What waits there, in words; empty when nothing does.
    pub waiting: String,
}

/// The strip that says for whom an adviser acts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Acting {
    pub name: String,
    pub back: String,
    /// The reader may only look.
    pub looking: bool,
    /// Where to find who may change that; empty for nobody.
    pub ask: String,
}

/// What happened, and what comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flash {
    pub text: String,
    /// Address of a form that takes it back.
    pub undo: Option<String>,
}

impl Shell {
    /// What the request itself says: language, theme cookie, address.
    pub fn of(request: &HttpRequest) -> Shell {
        let theme = request.cookie(Theme::COOKIE).map(|cookie| Theme::parse(cookie.value()));
        Shell {
            lang: Lang::of_request(request),
            theme: theme.unwrap_or_default(),
            path: request.path().to_owned(),
            query: request.query_string().to_owned(),
            demo: request.app_data::<web::Data<DemoWorld>>().is_some(),
            ..Shell::default()
        }
    }

    /// The text of a key in the reader's language; see [`Text::with`].
    pub fn t<'a>(&self, key: &'a str) -> Text<'a> {
        self.lang.t(key)
    }

    /// Sets the page's title to the text of a key.
    #[must_use]
    pub fn with_title(self, key: &str) -> Shell {
        let title = self.t(key).to_string();
        self.titled(title)
    }

    /// Sets the page's title to a text that is already in the reader's language.
    #[must_use]
    pub fn titled(mut self, title: impl Display) -> Shell {
        self.title = title.to_string();
        self
    }

    /// Marks a page whose form comes back with something to correct.
    #[must_use]
    pub fn refusing(mut self, form: &super::form::FormState) -> Shell {
        self.refused = form.is_refused();
        self
    }

    /// The words of the browser's title bar.
    pub fn full_title(&self) -> String {
        let key = if self.refused { "page-title-error" } else { "page-title" };
        let title = if self.title.is_empty() { self.t("product").to_string() } else { self.title.clone() };
        self.t(key).with("title", title).to_string()
    }

    /// This page in another language.
    pub fn href_in(&self, lang: &Lang) -> String {
        let kept = self.query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
        let asked = format!("lang={lang}");
        let query = kept.chain([asked.as_str()]).collect::<Vec<_>>().join("&");
        format!("{}?{query}", self.path)
    }

    /// The languages of the switch: all but the present one.
    pub fn other_languages(&self) -> Vec<Lang> {
        Lang::all().filter(|lang| *lang != self.lang).collect()
    }
}

impl Theme {
    /// The cookie that keeps the theme of a browser.
    pub const COOKIE: &str = "theme";

    pub fn parse(word: &str) -> Theme {
        match word {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}
