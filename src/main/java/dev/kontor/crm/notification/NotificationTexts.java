package dev.kontor.crm.notification;

import dev.kontor.language.Texts;
import dev.kontor.language.Writing;
import java.util.ArrayList;
import java.util.List;

/**
 * The words for notifications, in one language.
 *
 * @param texts the texts of the language
 */
record NotificationTexts(Texts texts) {

    /** What somebody is told, in a sentence with the names of the things that it is about. */
    String text(NotificationKind kind, List<String> arguments) {
        var writing = new Writing(texts.language());
        var shown = new ArrayList<String>();
        int at = 0;
        for (var form : kind.forms()) {
            int end = at + form.size();
            shown.add(form.shown(arguments.subList(at, end), writing));
            at = end;
        }
        shown.addAll(arguments.subList(at, arguments.size()));
        return texts.text(kind.messageKey(), shown.toArray());
    }
}
