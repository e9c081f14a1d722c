// The part of undici that Offhook uses, in its place in the build: its index loads five times as many files, each of
// which stays in memory.
exports.Client = require('undici/lib/dispatcher/client.js');
exports.buildConnector = require('undici/lib/core/connect.js');
