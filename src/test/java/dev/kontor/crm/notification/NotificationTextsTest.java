package dev.kontor.crm.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.language.Language;
import dev.kontor.language.Texts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users are told is a sentence with the names of the things, in each language. */
class NotificationTextsTest {

    private final NotificationTexts english = new NotificationTexts(Texts.of(Language.ENGLISH));
    private final NotificationTexts german = new NotificationTexts(Texts.of(Language.GERMAN));

    @Test
    void whatIsToBeDoneIsCalledByItsTitleWhateverThatIs() {
        var title = List.of("It's {0}, 2026-12-24");

        assertThat(english.text(NotificationKind.TODO_ASSIGNED, title))
                .isEqualTo("You are to do: It's {0}, 2026-12-24");
        assertThat(german.text(NotificationKind.TODO_ASSIGNED, title))
                .isEqualTo("Sie haben zu tun: It's {0}, 2026-12-24");
    }

    @Test
    void daysAndMomentsAreWrittenAsTheLanguageDoes() {
        var day = List.of("Call", "2026-12-24");
        var moment = List.of("Call", "2026-12-24T14:30:00Z");

        assertThat(english.text(NotificationKind.TODO_DUE, day))
                .isEqualTo("\"Call\" was due on Dec 24, 2026 and is not done.");
        assertThat(german.text(NotificationKind.TODO_DUE, day))
                .isEqualTo("\"Call\" war am 24.12.2026 fällig und ist nicht erledigt.");
        assertThat(german.text(NotificationKind.TODO_DUE, moment))
                .isEqualTo("\"Call\" war am 24.12.2026, 14:30 UTC fällig und ist nicht erledigt.");
        assertThat(english.text(NotificationKind.TODO_DUE, moment).replace('\u202f', ' '))
                .isEqualTo("\"Call\" was due on Dec 24, 2026, 2:30 PM UTC and is not done.");
    }

    @Test
    void amountsAreWrittenAsTheLanguageDoes() {
        var won = List.of("Two hundred chairs", "12345.50", "EUR");

        assertThat(english.text(NotificationKind.OPPORTUNITY_WON, won))
                .isEqualTo("Your opportunity \"Two hundred chairs\" was won: €12,345.50.");
        assertThat(german.text(NotificationKind.OPPORTUNITY_WON, won))
                .isEqualTo("Ihre Verkaufschance \"Two hundred chairs\" ist gewonnen: 12.345,50\u00a0€.");
    }

    @Test
    void everyKindHasATextInEachLanguage() {
        for (var kind : NotificationKind.values()) {
            for (var language : Language.values()) {
                assertThat(Texts.of(language).know(kind.messageKey()))
                        .as(kind + " in " + language)
                        .isTrue();
            }
        }
    }
}
