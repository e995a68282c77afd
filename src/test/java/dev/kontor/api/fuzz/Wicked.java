package dev.kontor.api.fuzz;

import java.util.List;

/** Values that have been the undoing of others. */
final class Wicked {

    private Wicked() {}

    static final List<String> TEXTS = List.of(
            "",
            " ",
            "' or '1'='1",
            "'; drop table kontor.contact; --",
            "\\'); select pg_sleep(5); --",
            "%",
            "_",
            "\\",
            "*:* & !",
            "a:* | (",
            "../../../../etc/passwd",
            "..%2f..%2fWEB-INF%2fweb.xml",
            "\u0000",
            "x\u0000y",
            "\ud800",
            "x\udfff",
            "\ufeff\u202e\u200b",
            "İıßſ",
            "🏳️‍🌈👩‍👩‍👧‍👦",
            "\r\nSet-Cookie: a=b",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/x}",
            "#{7*7}",
            "{0}{99}{",
            "null",
            "true",
            "NaN",
            "-1",
            "0",
            "1e309",
            "9223372036854775807",
            "9223372036854775808",
            "-9223372036854775808",
            "99999999999999999999999999999999999999",
            "0.00000000000000000000000000000000001",
            "2026-02-30",
            "0000-00-00",
            "-999999999-01-01",
            "+999999999-12-31",
            "+1000000000-01-01T00:00:00Z",
            "-1000000000-01-01T00:00:00Z",
            "2026-01-01T25:61:61Z",
            "00000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
            "0-0-0-0-0",
            ",",
            "a,,b,",
            "x".repeat(3_000));

    /** What may stand in JSON where something else is meant. */
    static final List<String> JSON = List.of(
            "null",
            "true",
            "0",
            "-1",
            "1.5",
            "1e400",
            "-0.0",
            "9223372036854775808",
            "1" + "0".repeat(400),
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"" + "y".repeat(20_000) + "\"",
            "[]",
            "[null]",
            "{}",
            "[" + "0,".repeat(5_000) + "0]",
            "{\"a\":".repeat(200) + "1" + "}".repeat(200));

    /** Bodies that are no JSON, or too much of it. */
    static final List<String> BODIES = List.of(
            "",
            " ",
            "{",
            "}",
            "[]",
            "null",
            "\"text\"",
            "{\"a\"",
            "{\"a\":1,\"a\":2}",
            "{'a':1}",
            "{\"a\":01}",
            "[".repeat(100_000),
            "{\"a\":".repeat(50_000),
            "{\"" + "k".repeat(900_000) + "\":1}",
            "{" + "\"a\":1,".repeat(50_000) + "\"b\":2}",
            "{\"name\":" + "9".repeat(500_000) + "}",
            "\ufeff{}");
}
