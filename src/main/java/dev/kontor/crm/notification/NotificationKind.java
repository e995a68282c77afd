package dev.kontor.crm.notification;

import dev.kontor.crm.shared.Words;
import java.util.List;

/** What users are told of. */
enum NotificationKind {
    /** Something is to be done by them. Its text names what. */
    TODO_ASSIGNED(ArgumentForm.TEXT),
    /** Something that is to be done by them is late. Its text names what, and the day or the instant. */
    TODO_DUE(ArgumentForm.TEXT, ArgumentForm.WHEN),
    /** An opportunity is theirs now. Its text names what it is about. */
    OPPORTUNITY_ASSIGNED(ArgumentForm.TEXT),
    /** An opportunity of theirs was won. Its text names what it was about, and the amount. */
    OPPORTUNITY_WON(ArgumentForm.TEXT, ArgumentForm.MONEY),
    /** A customer whom they look after can hardly order any more. Its text names the customer, what is open, the limit. */
    CREDIT_LIMIT_NEAR(ArgumentForm.TEXT, ArgumentForm.MONEY, ArgumentForm.MONEY),
    /** A customer whom they look after can order nothing more. Its text names the same. */
    CREDIT_LIMIT_REACHED(ArgumentForm.TEXT, ArgumentForm.MONEY, ArgumentForm.MONEY);

    @SuppressWarnings("ImmutableEnumChecker") // a list that nobody can change
    private final List<ArgumentForm> forms;

    /** @param forms what the arguments are, in order; any more of them are texts */
    NotificationKind(ArgumentForm... forms) {
        this.forms = List.of(forms);
    }

    /** What its arguments are, in order; any more of them are texts. */
    List<ArgumentForm> forms() {
        return forms;
    }

    /** Under which key the texts are. */
    String messageKey() {
        return "notification." + Words.of(this);
    }
}
