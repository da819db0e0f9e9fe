package org.qwinsight.architecture.bad.event;

final class TextUtils {}
