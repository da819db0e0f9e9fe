package org.qwinsight.detect;

import static org.qwinsight.event.EventField.COMMAND_LINE;
import static org.qwinsight.event.EventField.IMAGE;
import static org.qwinsight.event.EventField.KEYWORDS;
import static org.qwinsight.event.EventField.PARENT_IMAGE;
import static org.qwinsight.event.EventField.USER;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.qwinsight.event.EventField;
import org.qwinsight.event.EventKind;
import org.qwinsight.event.EventStore;
import org.qwinsight.event.ImagePath;

/**
 * The fields of Splunk's Endpoint.Processes data model that the rule groups by, each with the way its value comes from
 * a process start. Follows the shipped add-ons: Splunk_TA_microsoft_sysmon, Splunk_TA_windows, CrowdStrike FDR. Names
 * are the data model's.
 */
public enum CimField {
    ACTION("action") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            if (store.kind(row) != EventKind.SECURITY_4688) {
                return "allowed";
            }
            return AUDIT_SUCCESS.equals(store.value(row, KEYWORDS)) ? "allowed" : null;
        }
    },
    DEST("dest") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.COMPUTER);
        }
    },
    ORIGINAL_FILE_NAME("original_file_name") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.ORIGINAL_FILE_NAME);
        }
    },
    PARENT_PROCESS("parent_process") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.kind(row) == EventKind.SECURITY_4688
                    ? store.value(row, PARENT_IMAGE)
                    : store.value(row, EventField.PARENT_COMMAND_LINE);
        }
    },
    PARENT_PROCESS_EXEC("parent_process_exec") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.kind(row) == EventKind.SECURITY_4688 ? null : PARENT_PROCESS_NAME.value(store, row);
        }
    },
    PARENT_PROCESS_GUID("parent_process_guid") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.PARENT_PROCESS_GUID);
        }
    },
    PARENT_PROCESS_ID("parent_process_id") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.PARENT_PROCESS_ID);
        }
    },
    PARENT_PROCESS_NAME("parent_process_name") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return baseName(store.value(row, PARENT_IMAGE));
        }
    },
    PARENT_PROCESS_PATH("parent_process_path") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.kind(row).isCrowdStrike() ? null : store.value(row, PARENT_IMAGE);
        }
    },
    PROCESS("process") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            String commandLine = store.value(row, COMMAND_LINE);
            return store.kind(row) == EventKind.SECURITY_4688
                    ? SecurityCommandLine.process(store.value(row, IMAGE), commandLine)
                    : commandLine;
        }
    },
    PROCESS_EXEC("process_exec") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return PROCESS_NAME.value(store, row);
        }
    },
    PROCESS_GUID("process_guid") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.PROCESS_GUID);
        }
    },
    PROCESS_HASH("process_hash") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            String hashes = store.value(row, EventField.HASHES);
            return store.kind(row).isCrowdStrike() ? sha256(hashes) : hashes;
        }
    },
    PROCESS_ID("process_id") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, EventField.PROCESS_ID);
        }
    },
    PROCESS_INTEGRITY_LEVEL("process_integrity_level") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.kind(row) == EventKind.SECURITY_4688 ? null : store.value(row, EventField.INTEGRITY_LEVEL);
        }
    },
    PROCESS_NAME("process_name") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return baseName(store.value(row, IMAGE));
        }
    },
    PROCESS_PATH("process_path") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return store.value(row, IMAGE);
        }
    },
    USER_NAME("user") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            String user = store.value(row, USER);
            return user == null ? null : user.substring(user.lastIndexOf('\\') + 1);
        }
    },
    USER_ID("user_id") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            // The CrowdStrike add-on has the account's SID here; Windows events that of the logging service.
            return store.value(
                    row, store.kind(row).isCrowdStrike() ? EventField.USER_SID : EventField.SECURITY_USER_ID);
        }
    },
    VENDOR_PRODUCT("vendor_product") {
        @Override
        public @Nullable String value(EventStore store, int row) {
            return switch (store.kind(row)) {
                case SYSMON_1 -> "Microsoft Sysmon";
                case SECURITY_4688 -> "Microsoft Windows";
                case CROWDSTRIKE_PROCESSROLLUP2, CROWDSTRIKE_SYNTHETICPROCESSROLLUP2 -> "CrowdStrike Falcon";
                case DEFENDER_PROCESSCREATED -> "Microsoft Defender for Endpoint";
            };
        }
    };

    /** Keywords of a successful audit record. */
    private static final String AUDIT_SUCCESS = "0x8020000000000000";

    private final String column;

    CimField(String column) {
        this.column = column;
    }

    /** The data model's name, which is the column's name in exports. */
    public String column() {
        return column;
    }

    /** The value that the data model has for this row, or null when it has none. */
    public abstract @Nullable String value(EventStore store, int row);

    /** The field of this column, ignoring case. */
    public static Optional<CimField> named(String column) {
        String wanted = column.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(f -> f.column.equals(wanted)).findFirst();
    }

    /** The CrowdStrike add-on maps the SHA-256 alone. */
    private static @Nullable String sha256(@Nullable String hashes) {
        String prefix = "SHA256=";
        int at = hashes == null ? -1 : hashes.indexOf(prefix);
        return hashes == null || at < 0 ? null : hashes.substring(at + prefix.length());
    }

    private static @Nullable String baseName(@Nullable String path) {
        return path == null ? null : ImagePath.baseName(path);
    }
}
