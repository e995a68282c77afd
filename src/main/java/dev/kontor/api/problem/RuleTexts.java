package dev.kontor.api.problem;

import dev.kontor.eventstore.command.CommandRefusedException;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What broken rules say to people: the texts of {@code messages.properties} under the rules' codes. */
final class RuleTexts {

    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages", Locale.ROOT);

    private RuleTexts() {}

    static String of(CommandRefusedException refused) {
        return new MessageFormat(TEXTS.getString(refused.rule().code()), Locale.ENGLISH)
                .format(refused.about().toArray());
    }
}
