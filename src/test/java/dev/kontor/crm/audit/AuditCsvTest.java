package dev.kontor.crm.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kontor.api.PropertyChange;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The audit log as a table. */
class AuditCsvTest {

    private static final String HEAD =
            "position,recordedAt,occurredAt,user,entity,id,type,reason,property,from,to,correlationId\r\n";

    private static AuditEntry entry(String user, PropertyChange... changes) {
        return new AuditEntry(
                7,
                Instant.parse("2026-11-21T18:00:00Z"),
                null,
                user,
                "contact",
                "42",
                "ContactRenamed",
                "c-1",
                "She \"asked\",\nso",
                List.of(changes));
    }

    @Test
    void eachChangeHasALine() {
        var table = AuditCsv.of(List.of(entry(
                "ann",
                new PropertyChange("name", Json.createValue("Ada"), Json.createValue("Ada, Countess")),
                new PropertyChange(
                        "limit",
                        null,
                        Json.createObjectBuilder().add("amount", 5).build()))));

        var begin = "7,2026-11-21T18:00:00Z,,ann,contact,42,ContactRenamed,\"She \"\"asked\"\",\nso\",";
        assertThat(table)
                .isEqualTo(HEAD + begin + "name,Ada,\"Ada, Countess\",c-1\r\n" + begin
                        + "limit,,\"{\"\"amount\"\":5}\",c-1\r\n");
    }

    @Test
    void aFactWithoutChangesHasALineToo() {
        assertThat(AuditCsv.of(List.of(entry("ann")))).endsWith("so\",,,,c-1\r\n");
    }

    /** A name such as this would otherwise be run by the spreadsheet of whoever audits. */
    @Test
    void whatASpreadsheetWouldRunIsText() {
        var evil = Json.createValue("=HYPERLINK(\"http://x\")");
        var table = AuditCsv.of(List.of(
                entry("+ann", new PropertyChange("name", evil, Json.createValue("-1")), number("total", "-12.50"))));

        assertThat(table)
                .contains(",'+ann,")
                .contains(",name,\"'=HYPERLINK(\"\"http://x\"\")\",'-1,")
                .contains(",total,,-12.50,");
    }

    private static PropertyChange number(String property, String amount) {
        JsonValue value = Json.createValue(new java.math.BigDecimal(amount));
        return new PropertyChange(property, null, value);
    }
}
