package dev.kontor.crm.audit;

import dev.kontor.api.PropertyChange;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The audit log as CSV (RFC 4180): a line for each change, or one without property where a fact has none. */
final class AuditCsv {

    private static final String HEAD =
            "position,recordedAt,occurredAt,user,entity,id,type,reason,property,from,to,correlationId";

    private static final String LINE_END = "\r\n";

    /** What spreadsheets take for the beginning of a formula, in wide letters too. */
    private static final String FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private AuditCsv() {}

    static String of(List<AuditEntry> entries) {
        return HEAD + LINE_END + body(entries);
    }

    /** Lines without the head, for more of them behind others. */
    static String body(List<AuditEntry> entries) {
        return entries.stream()
                .flatMap(AuditCsv::lines)
                .map(line -> line + LINE_END)
                .collect(Collectors.joining());
    }

    private static Stream<String> lines(AuditEntry entry) {
        return entry.changes().isEmpty()
                ? Stream.of(line(entry, null))
                : entry.changes().stream().map(change -> line(entry, change));
    }

    private static String line(AuditEntry entry, @Nullable PropertyChange change) {
        return Stream.of(
                        Long.toString(entry.position()),
                        cell(entry.recordedAt()),
                        cell(entry.occurredAt()),
                        cell(entry.user()),
                        cell(entry.entity()),
                        cell(entry.id()),
                        cell(entry.type()),
                        cell(entry.reason()),
                        change == null ? "" : cell(change.property()),
                        change == null ? "" : json(change.from()),
                        change == null ? "" : json(change.to()),
                        cell(entry.correlationId()))
                .collect(Collectors.joining(","));
    }

    /** Texts as they are, all else as JSON; only texts can be taken for formulas. */
    private static String json(@Nullable JsonValue value) {
        if (value instanceof JsonString text) {
            return cell(text.getString());
        }
        return value == null ? "" : quoted(value.toString());
    }

    private static String cell(@Nullable Object value) {
        var text = value == null ? "" : value.toString();
        boolean formula = !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0;
        return quoted(formula ? "'" + text : text);
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
