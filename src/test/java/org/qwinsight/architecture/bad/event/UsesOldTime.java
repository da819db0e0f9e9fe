package org.qwinsight.architecture.bad.event;

import java.util.Date;

@SuppressWarnings("JavaUtilDate") // the fault that the rule must find
final class UsesOldTime {
    Date time = new Date(0);
}
