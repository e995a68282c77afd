package dev.kontor.crm.notification;

import dev.kontor.language.Writing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What an argument of a notification's text is, and so how people read it; programs read it as it is kept. */
enum ArgumentForm {
    /** Somebody's words, or a name. */
    TEXT(1) {
        @Override
        String shown(List<String> kept, Writing writing) {
            return kept.getFirst();
        }
    },

    /** A day or an instant, by ISO 8601. */
    WHEN(1) {
        @Override
        String shown(List<String> kept, Writing writing) {
            var when = kept.getFirst();
            return when.contains("T") ? writing.moment(Instant.parse(when)) : writing.day(LocalDate.parse(when));
        }
    },

    /** An amount and a currency: two that are kept, and one that is read. */
    MONEY(2) {
        @Override
        String shown(List<String> kept, Writing writing) {
            return writing.money(new BigDecimal(kept.getFirst()), kept.getLast());
        }
    };

    private final int size;

    ArgumentForm(int size) {
        this.size = size;
    }

    /** How many arguments are kept for it. */
    int size() {
        return size;
    }

    /** As people read it. */
    abstract String shown(List<String> kept, Writing writing);
}
