package dev.kontor.api.problem;

import dev.kontor.api.Problem;
import dev.kontor.eventstore.JsonText;
import dev.kontor.eventstore.transfer.ImportRefusedException;
import dev.kontor.eventstore.transfer.IncompleteTransferException;
import dev.kontor.eventstore.transfer.UnreadableLineException;
import dev.kontor.language.Texts;
import org.jspecify.annotations.Nullable;

/** Problems of those who import a log. Their details are the kernel's own words, in English; the titles are not. */
final class TransferProblems {

    private TransferProblems() {}

    /** The problem; null if the failure is none of these. */
    static @Nullable Problem of(Throwable failure, Texts texts) {
        return switch (failure) {
            case UnreadableLineException unreadable ->
                Problem.of("import-line", texts.text("import-line.title"), 400, message(unreadable))
                        .with("line", JsonText.provider().createValue(unreadable.line()));
            case IncompleteTransferException incomplete ->
                Problem.of("import-incomplete", texts.text("import-incomplete.title"), 400, message(incomplete));
            case ImportRefusedException refused ->
                Problem.of(refused.rule(), texts.text("refused.title"), 409, message(refused));
            default -> null;
        };
    }

    private static String message(Throwable failure) {
        return String.valueOf(failure.getMessage());
    }
}
