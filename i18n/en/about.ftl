# The pages behind the footer.

help-title = Help
help-lead = Kontor compares your company with companies abroad, shows each reason, and opens names only when both sides agree.
help-describe = Describe your company
help-describe-text = Five short steps, about ten minutes. Each step is saved, so you can leave and come back. What you don’t answer counts neither for nor against you; the page says what each missing answer would improve.
help-matches = Read your matches
help-matches-text = A match has a number from 0 to 100, made of reasons that add up. One number is the fit for you, the other how you look to them. You can weigh each reason off, low, medium or high, and ask why a company is not in your list.
help-names = Who sees your name
help-names-text = Nobody, before you agree. Others read the text without names that you checked before publishing. The page of your company shows exactly what they see.
help-adviser = Adviser and network
help-adviser-text = An adviser of your network may look and edit for you as far as your company permits. What the adviser does is recorded with both names.
help-stuck = When you are stuck
help-stuck-text = Ask your adviser. If you have none, ask the administrator of this service; give the reference if a page shows one.

accessibility-title = Accessibility
accessibility-lead = Everybody shall be able to use Kontor: by keyboard, with a screen reader, on a phone, without script, in large text.
accessibility-aim = What we aim at
accessibility-aim-text = The Web Content Accessibility Guidelines 2.2, level AA, on every page, in the light and in the dark theme.
accessibility-how = How we check it
accessibility-how-text = Every change is tested automatically on wide and narrow screens, in both themes, by keyboard and without script. Automatic tests find only a part of the problems.
accessibility-limits = What we know is not good enough
accessibility-limits-text = Tests with people who use screen readers every day have not been made yet. Texts written by companies may use hard words.
accessibility-tell = Tell us
accessibility-tell-text = If something keeps you from using a page, tell your adviser or the administrator of this service, and name the page. That is treated as a defect.

privacy-title = Privacy
privacy-lead = What is stored about you and your company, who sees it, and how you get rid of it.
privacy-stored = What is stored
privacy-stored-text = Your e-mail address, your name, your password in a form that can’t be read back, what your company wrote about itself, and a log of changes and of who looked at what is not public. The service has no other source about you, unless a network imported your company; then the network answers for that.
privacy-seen = Who sees it
privacy-seen-text = Other companies see the text without names. Your network’s advisers see what your company permits. Administrators see names only with a recorded reason. Nothing is sold, and nobody can pay for rank.
privacy-cookies = Cookies
privacy-cookies-text = One that keeps you signed in, one that protects forms, and two that remember language and theme. No other site is asked for anything, and nobody follows you from page to page.
privacy-gone = How it goes away
privacy-gone-text = You can delete your account in the settings. The technical log of the service holds no personal data.
privacy-operator = Who is responsible
privacy-operator-text = The organisation that runs this installation. It decides how long backups are kept and answers your questions about your data.

api-title = The API
api-lead = What programs can do, operation by operation. Everything lives under /api/v1, speaks JSON, and refuses in words (RFC 9457) that name the field and what to do.
api-groups = Groups
api-shapes = Shapes of bodies
api-token = Token
api-token-yes = Bearer token needed
api-token-no = Works without a token
api-required = required
api-body = Body
footer-api = API
api-refusals = May refuse with
api-sign-in = Get a token with POST /api/v1/tokens and send it as “Authorization: Bearer …”. It is good for 15 minutes; its refresh token gets the next one.
api-document = The document as a file (OpenAPI 3.1)
