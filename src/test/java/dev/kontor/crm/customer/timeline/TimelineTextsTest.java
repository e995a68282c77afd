package dev.kontor.crm.customer.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.crm.shared.Money;
import dev.kontor.language.Language;
import dev.kontor.language.Texts;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Timelines have words in each language. */
class TimelineTextsTest {

    private final TimelineTexts english = new TimelineTexts(Texts.of(Language.ENGLISH));
    private final TimelineTexts german = new TimelineTexts(Texts.of(Language.GERMAN));

    @Test
    void everyKindHasTheSameTextsInEachLanguage() throws IOException {
        var keys = keys("/messages.properties");

        assertThat(keys("/messages_de.properties")).isEqualTo(keys);
        for (var kind : TimelineKind.values()) {
            assertThat(keys).contains(kind.key() + ".title");
        }
    }

    /** Those of timelines, without what another file would add. */
    private static Set<String> keys(String file) throws IOException {
        var texts = new Properties();
        try (var reader =
                new InputStreamReader(TimelineTextsTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.startsWith("timeline."))
                .collect(Collectors.toSet());
    }

    @Test
    void moneyNumbersAndDatesAreWrittenAsTheLanguageDoes() {
        var placed = TimelineArguments.write(List.of(Money.of("1234.50", "EUR"), 2));
        var yen = TimelineArguments.write(List.of(Money.of("1234", "JPY"), 1));
        var later = TimelineArguments.write(List.of(LocalDate.of(2026, 12, 24)));

        assertThat(english.title(TimelineKind.ORDER_PLACED, "PO-1", placed)).isEqualTo("Order PO-1 placed");
        assertThat(english.description(TimelineKind.ORDER_PLACED, "PO-1", placed))
                .isEqualTo("2 items for €1,234.50.");
        assertThat(german.description(TimelineKind.ORDER_PLACED, "PO-1", placed))
                .isEqualTo("2 Positionen für 1.234,50\u00a0€.");
        assertThat(english.description(TimelineKind.ORDER_PLACED, "PO-1", yen)).isEqualTo("One item for ¥1,234.");
        assertThat(german.title(TimelineKind.OPPORTUNITY_RESCHEDULED, "Mehr", later))
                .isEqualTo("Verkaufschance Mehr erwartet am 24.12.2026");
        assertThat(german.description(TimelineKind.CUSTOMER_REACTIVATED, "x", "[]"))
                .isNull();
    }

    @Test
    void whatPeopleWroteIsNoPattern() {
        var reason = TimelineArguments.write(List.of("It's {0} and {1,choice,0#x} \"quoted\""));

        assertThat(english.description(TimelineKind.CUSTOMER_DEACTIVATED, "x", reason))
                .isEqualTo("It's {0} and {1,choice,0#x} \"quoted\"");
    }
}
