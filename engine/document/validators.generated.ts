// Generated from the schemas in ./schema by `npm run generate`: change those, not this.
// @ts-nocheck
import { characters, formats } from './formats.js'
import { enoughErrors, noted, type Validator } from './validator.js'
const schema7 = {properties:{"kind":0,"id":0,"name":0,"timeZone":0,"currencies":0,"eligibilityDefault":0,"description":0,"source":0,"holderPolicy":0,"tax":0,"$schema":0}};
const func2 = Object.prototype.hasOwnProperty;
const func3 = characters;
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$", "u");
function validate23(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern0.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
function validate25(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["zh-CN"] === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "zh-CN"});
errors++;
}
if(data.en === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "en"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "zh-CN") || (key0 === "en"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data["zh-CN"] !== undefined){
let data0 = data["zh-CN"];
if(typeof data0 === "string"){
if(func3(data0) > 200){
vErrors = noted(vErrors, instancePath+"/zh-CN", "maxLength", {});
errors++;
}
if(func3(data0) < 1){
vErrors = noted(vErrors, instancePath+"/zh-CN", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/zh-CN", "type", {});
errors++;
}
}
if(data.en !== undefined){
let data1 = data.en;
if(typeof data1 === "string"){
if(func3(data1) > 200){
vErrors = noted(vErrors, instancePath+"/en", "maxLength", {});
errors++;
}
if(func3(data1) < 1){
vErrors = noted(vErrors, instancePath+"/en", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/en", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate25.errors = vErrors;
return errors === 0;
}
function validate27(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
if(!((((data === "halfAwayFromZero") || (data === "halfEven")) || (data === "up")) || (data === "down"))){
vErrors = noted(vErrors, instancePath, "enum", {});
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}
function validate29(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data["zh-CN"] === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "zh-CN"});
errors++;
}
if(data.en === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "en"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "zh-CN") || (key0 === "en"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data["zh-CN"] !== undefined){
let data0 = data["zh-CN"];
if(typeof data0 === "string"){
if(func3(data0) > 4000){
vErrors = noted(vErrors, instancePath+"/zh-CN", "maxLength", {});
errors++;
}
if(func3(data0) < 1){
vErrors = noted(vErrors, instancePath+"/zh-CN", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/zh-CN", "type", {});
errors++;
}
}
if(data.en !== undefined){
let data1 = data.en;
if(typeof data1 === "string"){
if(func3(data1) > 4000){
vErrors = noted(vErrors, instancePath+"/en", "maxLength", {});
errors++;
}
if(func3(data1) < 1){
vErrors = noted(vErrors, instancePath+"/en", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/en", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}
const pattern2 = new RegExp("^https?://", "u");
function validate31(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.title === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "title"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "title") || (key0 === "url")) || (key0 === "note"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.title !== undefined){
let data0 = data.title;
if(typeof data0 === "string"){
if(func3(data0) > 1000){
vErrors = noted(vErrors, instancePath+"/title", "maxLength", {});
errors++;
}
if(func3(data0) < 1){
vErrors = noted(vErrors, instancePath+"/title", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/title", "type", {});
errors++;
}
}
if(data.url !== undefined){
let data1 = data.url;
if(typeof data1 === "string"){
if(func3(data1) > 2000){
vErrors = noted(vErrors, instancePath+"/url", "maxLength", {});
errors++;
}
if(!pattern2.test(data1)){
vErrors = noted(vErrors, instancePath+"/url", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/url", "type", {});
errors++;
}
}
if(data.note !== undefined){
if(!(validate29(data.note, instancePath+"/note"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}
function validate34(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.action === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "action"});
errors++;
}
if(data.basis === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "basis"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "action") || (key0 === "basis")) || (key0 === "cause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.action !== undefined){
let data0 = data.action;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/action", "type", {});
errors++;
}
if(!(((((((data0 === "modify") || (data0 === "cease")) || (data0 === "suspend")) || (data0 === "resume")) || (data0 === "move")) || (data0 === "renew")) || (data0 === "noChange"))){
vErrors = noted(vErrors, instancePath+"/action", "enum", {});
errors++;
}
}
if(data.basis !== undefined){
let data1 = data.basis;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/basis", "type", {});
errors++;
}
if(!(((((data1 === "fresh") || (data1 === "pinned")) || (data1 === "pinnedListNewAttributes")) || (data1 === "zero")) || (data1 === "renewalTerms"))){
vErrors = noted(vErrors, instancePath+"/basis", "enum", {});
errors++;
}
}
if(data.cause !== undefined){
let data2 = data.cause;
if(typeof data2 === "string"){
if(func3(data2) > 100){
vErrors = noted(vErrors, instancePath+"/cause", "maxLength", {});
errors++;
}
if(func3(data2) < 1){
vErrors = noted(vErrors, instancePath+"/cause", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/cause", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate34.errors = vErrors;
return errors === 0;
}
const pattern3 = new RegExp("^-?(0|[1-9]\\d{0,17})(\\.\\d{1,12})?$", "u");
function validate40(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern3.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}
const formats2 = formats["date-time"];
function validate43(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!(formats2(data))){
vErrors = noted(vErrors, instancePath, "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}
function validate42(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "from") || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
if(!(validate43(data.from, instancePath+"/from"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.to !== undefined){
if(!(validate43(data.to, instancePath+"/to"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate42.errors = vErrors;
return errors === 0;
}
function validate37(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.rates === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rates"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "id") || (key0 === "name")) || (key0 === "rates"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.rates !== undefined){
let data2 = data.rates;
if(Array.isArray(data2)){
if(data2.length > 100){
vErrors = noted(vErrors, instancePath+"/rates", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.percent === undefined){
vErrors = noted(vErrors, instancePath+"/rates/" + i0, "required", {missingProperty: "percent"});
errors++;
}
for(const key1 in data3){
if(errors >= enoughErrors) break;
if(!(((key1 === "percent") || (key1 === "validFor")) || (key1 === "place"))){
vErrors = noted(vErrors, instancePath+"/rates/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.percent !== undefined){
if(!(validate40(data3.percent, instancePath+"/rates/" + i0+"/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data3.validFor !== undefined){
if(!(validate42(data3.validFor, instancePath+"/rates/" + i0+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data3.place !== undefined){
if(!(validate23(data3.place, instancePath+"/rates/" + i0+"/place"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rates/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rates", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate37.errors = vErrors;
return errors === 0;
}
const formats0 = formats["time-zone"];
const pattern1 = new RegExp("^[A-Z]{3}$", "u");
function validate22(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.timeZone === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "timeZone"});
errors++;
}
if(data.currencies === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currencies"});
errors++;
}
if(data.eligibilityDefault === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "eligibilityDefault"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema7.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("catalog" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.timeZone !== undefined){
let data3 = data.timeZone;
if(typeof data3 === "string"){
if(func3(data3) > 100){
vErrors = noted(vErrors, instancePath+"/timeZone", "maxLength", {});
errors++;
}
if(!(formats0(data3))){
vErrors = noted(vErrors, instancePath+"/timeZone", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/timeZone", "type", {});
errors++;
}
}
if(data.currencies !== undefined){
let data4 = data.currencies;
if(Array.isArray(data4)){
if(data4.length > 200){
vErrors = noted(vErrors, instancePath+"/currencies", "maxItems", {});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.code === undefined){
vErrors = noted(vErrors, instancePath+"/currencies/" + i0, "required", {missingProperty: "code"});
errors++;
}
if(data5.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/currencies/" + i0, "required", {missingProperty: "rounding"});
errors++;
}
for(const key1 in data5){
if(errors >= enoughErrors) break;
if(!((key1 === "code") || (key1 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/currencies/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data5.code !== undefined){
let data6 = data5.code;
if(typeof data6 === "string"){
if(!pattern1.test(data6)){
vErrors = noted(vErrors, instancePath+"/currencies/" + i0+"/code", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currencies/" + i0+"/code", "type", {});
errors++;
}
}
if(data5.rounding !== undefined){
if(!(validate27(data5.rounding, instancePath+"/currencies/" + i0+"/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/currencies/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/currencies", "type", {});
errors++;
}
}
if(data.eligibilityDefault !== undefined){
let data8 = data.eligibilityDefault;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/eligibilityDefault", "type", {});
errors++;
}
if(!((data8 === "allow") || (data8 === "deny"))){
vErrors = noted(vErrors, instancePath+"/eligibilityDefault", "enum", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data10 = data.source;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data10[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.holderPolicy !== undefined){
let data12 = data.holderPolicy;
if(Array.isArray(data12)){
if(data12.length > 100){
vErrors = noted(vErrors, instancePath+"/holderPolicy", "maxItems", {});
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate34(data12[i2], instancePath+"/holderPolicy/" + i2))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/holderPolicy", "type", {});
errors++;
}
}
if(data.tax !== undefined){
let data14 = data.tax;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.round === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "round"});
errors++;
}
if(data14.of === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "of"});
errors++;
}
if(data14.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "rounding"});
errors++;
}
if(data14.categories === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "categories"});
errors++;
}
for(const key2 in data14){
if(errors >= enoughErrors) break;
if(!((((key2 === "round") || (key2 === "of")) || (key2 === "rounding")) || (key2 === "categories"))){
vErrors = noted(vErrors, instancePath+"/tax", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data14.round !== undefined){
let data15 = data14.round;
if(typeof data15 !== "string"){
vErrors = noted(vErrors, instancePath+"/tax/round", "type", {});
errors++;
}
if(!((data15 === "line") || (data15 === "total"))){
vErrors = noted(vErrors, instancePath+"/tax/round", "enum", {});
errors++;
}
}
if(data14.of !== undefined){
let data16 = data14.of;
if(typeof data16 !== "string"){
vErrors = noted(vErrors, instancePath+"/tax/of", "type", {});
errors++;
}
if(!((data16 === "payable") || (data16 === "exact"))){
vErrors = noted(vErrors, instancePath+"/tax/of", "enum", {});
errors++;
}
}
if(data14.rounding !== undefined){
if(!(validate27(data14.rounding, instancePath+"/tax/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
if(data14.categories !== undefined){
let data18 = data14.categories;
if(Array.isArray(data18)){
if(data18.length > 100){
vErrors = noted(vErrors, instancePath+"/tax/categories", "maxItems", {});
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate37(data18[i3], instancePath+"/tax/categories/" + i3))){
vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/tax/categories", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/tax", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data20 = data.$schema;
if(typeof data20 === "string"){
if(func3(data20) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}
const schema18 = {properties:{"kind":0,"id":0,"name":0,"subject":0,"type":0,"description":0,"source":0,"required":0,"change":0,"$schema":0}};
function validate53(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "value") || (key0 === "name"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.value !== undefined){
let data0 = data.value;
if(typeof data0 === "string"){
if(func3(data0) > 100){
vErrors = noted(vErrors, instancePath+"/value", "maxLength", {});
errors++;
}
if(func3(data0) < 1){
vErrors = noted(vErrors, instancePath+"/value", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {});
errors++;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate53.errors = vErrors;
return errors === 0;
}
function validate52(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "flag"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("flag" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "choice" || tag0 === "set"){
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["values"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if(!((data1 === "choice") || (data1 === "set"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {});
errors++;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(Array.isArray(data2)){
if(data2.length > 5000){
vErrors = noted(vErrors, instancePath+"/values", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate53(data2[i0], instancePath+"/values/" + i0))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["documents"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.documents === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "documents"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!((key2 === "kind") || (key2 === "documents"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if(!((data4 === "choice") || (data4 === "set"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {});
errors++;
}
}
if(data.documents !== undefined){
let data5 = data.documents;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/documents", "type", {});
errors++;
}
if(!(((data5 === "channel") || (data5 === "marketSegment")) || (data5 === "productOffering"))){
vErrors = noted(vErrors, instancePath+"/documents", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
}
else if(tag0 === "place"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(key3 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data6 = data.kind;
if(typeof data6 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("place" !== data6){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "text"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key4 in data){
if(errors >= enoughErrors) break;
if(!(key4 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("text" !== data7){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "number"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key5 in data){
if(errors >= enoughErrors) break;
if(!((((key5 === "kind") || (key5 === "minimum")) || (key5 === "maximum")) || (key5 === "integer"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("number" !== data8){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.minimum !== undefined){
let data9 = data.minimum;
if(!((typeof data9 == "number") && (isFinite(data9)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
}
if(data.maximum !== undefined){
let data10 = data.maximum;
if(!((typeof data10 == "number") && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
}
if(data.integer !== undefined){
if(typeof data.integer !== "boolean"){
vErrors = noted(vErrors, instancePath+"/integer", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "quantity"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
for(const key6 in data){
if(errors >= enoughErrors) break;
if(!((((key6 === "kind") || (key6 === "unit")) || (key6 === "minimum")) || (key6 === "maximum"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.kind !== undefined){
let data12 = data.kind;
if(typeof data12 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("quantity" !== data12){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.unit !== undefined){
let data13 = data.unit;
if(typeof data13 === "string"){
if(func3(data13) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data13) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
if(data.minimum !== undefined){
let data14 = data.minimum;
if(!((typeof data14 == "number") && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
}
if(data.maximum !== undefined){
let data15 = data.maximum;
if(!((typeof data15 == "number") && (isFinite(data15)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "date"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key7 in data){
if(errors >= enoughErrors) break;
if(!(key7 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data.kind !== undefined){
let data16 = data.kind;
if(typeof data16 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("date" !== data16){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "instant"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key8 in data){
if(errors >= enoughErrors) break;
if(!(key8 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data.kind !== undefined){
let data17 = data.kind;
if(typeof data17 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("instant" !== data17){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}
function validate49(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.subject === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "subject"});
errors++;
}
if(data.type === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema18.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("fact" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.subject !== undefined){
let data3 = data.subject;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/subject", "type", {});
errors++;
}
if(!(((((((data3 === "customer") || (data3 === "account")) || (data3 === "subscriber")) || (data3 === "order")) || (data3 === "channel")) || (data3 === "place")) || (data3 === "installed"))){
vErrors = noted(vErrors, instancePath+"/subject", "enum", {});
errors++;
}
}
if(data.type !== undefined){
if(!(validate52(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data6 = data.source;
if(Array.isArray(data6)){
if(data6.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data6.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data6[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
vErrors = noted(vErrors, instancePath+"/required", "type", {});
errors++;
}
}
if(data.change !== undefined){
let data9 = data.change;
if(typeof data9 != "object"){
if(typeof data9 !== "string"){
vErrors = noted(vErrors, instancePath+"/change", "type", {});
errors++;
}
if("never" !== data9){
vErrors = noted(vErrors, instancePath+"/change", "const", {});
errors++;
}
}
else if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.cost === undefined){
vErrors = noted(vErrors, instancePath+"/change", "required", {missingProperty: "cost"});
errors++;
}
for(const key1 in data9){
if(errors >= enoughErrors) break;
if(!(key1 === "cost")){
vErrors = noted(vErrors, instancePath+"/change", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data9.cost !== undefined){
let data10 = data9.cost;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 1000000 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/change/cost", "maximum", {});
errors++;
}
if(data10 < 0 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/change/cost", "minimum", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/change/cost", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/change", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/change", "oneOf", {});
errors++;
}
}
if(data.$schema !== undefined){
let data11 = data.$schema;
if(typeof data11 === "string"){
if(func3(data11) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}
const wrapper0 = {validate: validate62};
function validate66(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(((typeof data !== "string") && (!((typeof data == "number") && (isFinite(data))))) && (typeof data !== "boolean")){
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
if(typeof data === "string"){
if(func3(data) > 1000){
vErrors = noted(vErrors, instancePath, "maxLength", {});
errors++;
}
}
validate66.errors = vErrors;
return errors === 0;
}
function validate65(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data != "object"){
if(!(validate66(data, instancePath))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(Array.isArray(data)){
if(Array.isArray(data)){
if(data.length > 5000){
vErrors = noted(vErrors, instancePath, "maxItems", {});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate66(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}
function validate62(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["all"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.all === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "all"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "all")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.all !== undefined){
let data0 = data.all;
if(Array.isArray(data0)){
if(data0.length > 5000){
vErrors = noted(vErrors, instancePath+"/all", "maxItems", {});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(wrapper0.validate(data0[i0], instancePath+"/all/" + i0))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/all", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["any"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.any === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "any"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!(key1 === "any")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.any !== undefined){
let data2 = data.any;
if(Array.isArray(data2)){
if(data2.length > 5000){
vErrors = noted(vErrors, instancePath+"/any", "maxItems", {});
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(wrapper0.validate(data2[i1], instancePath+"/any/" + i1))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/any", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["not"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.not === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "not"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!(key2 === "not")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.not !== undefined){
if(!(wrapper0.validate(data.not, instancePath+"/not"))){
vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["condition"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.condition === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "condition"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(key3 === "condition")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.condition !== undefined){
if(!(validate23(data.condition, instancePath+"/condition"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["table"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "table"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key4 in data){
if(errors >= enoughErrors) break;
if(!(((key4 === "table") || (key4 === "operator")) || (key4 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.table !== undefined){
if(!(validate23(data.table, instancePath+"/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
let data7 = data.operator;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/operator", "type", {});
errors++;
}
if(!((((((((((((data7 === "equal") || (data7 === "notEqual")) || (data7 === "in")) || (data7 === "notIn")) || (data7 === "contains")) || (data7 === "doesNotContain")) || (data7 === "lessThan")) || (data7 === "lessThanInclusive")) || (data7 === "greaterThan")) || (data7 === "greaterThanInclusive")) || (data7 === "within")) || (data7 === "notWithin"))){
vErrors = noted(vErrors, instancePath+"/operator", "enum", {});
errors++;
}
}
if(data.value !== undefined){
if(!(validate65(data.value, instancePath+"/value"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["template"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.template === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "template"});
errors++;
}
if(data.with === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "with"});
errors++;
}
for(const key5 in data){
if(errors >= enoughErrors) break;
if(!((key5 === "template") || (key5 === "with"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.template !== undefined){
if(!(validate23(data.template, instancePath+"/template"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.with !== undefined){
let data10 = data.with;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length > 100){
vErrors = noted(vErrors, instancePath+"/with", "maxProperties", {});
errors++;
}
for(const key6 in data10){
if(errors >= enoughErrors) break;
const _errs33 = errors;
if(!(validate23(key6, instancePath+"/with"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid17 = _errs33 === errors;
if(!valid17){
vErrors = noted(vErrors, instancePath+"/with", "propertyNames", {propertyName: key6});
errors++;
}
}
for(const key7 in data10){
if(errors >= enoughErrors) break;
if(!(validate65(data10[key7], instancePath+"/with/" + key7.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/with", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["fact"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fact"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key8 in data){
if(errors >= enoughErrors) break;
if(!(((key8 === "fact") || (key8 === "operator")) || (key8 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data.fact !== undefined){
if(!(validate23(data.fact, instancePath+"/fact"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
let data13 = data.operator;
if(typeof data13 !== "string"){
vErrors = noted(vErrors, instancePath+"/operator", "type", {});
errors++;
}
if(!((((((((((((data13 === "equal") || (data13 === "notEqual")) || (data13 === "in")) || (data13 === "notIn")) || (data13 === "contains")) || (data13 === "doesNotContain")) || (data13 === "lessThan")) || (data13 === "lessThanInclusive")) || (data13 === "greaterThan")) || (data13 === "greaterThanInclusive")) || (data13 === "within")) || (data13 === "notWithin"))){
vErrors = noted(vErrors, instancePath+"/operator", "enum", {});
errors++;
}
}
if(data.value !== undefined){
if(!(validate65(data.value, instancePath+"/value"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate62.errors = vErrors;
return errors === 0;
}
const pattern4 = new RegExp("^(/.*)?$", "u");
const pattern6 = new RegExp("^[0-9a-f]{16}$", "u");
function validate59(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.condition === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "condition"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "condition")) || (key0 === "description")) || (key0 === "source")) || (key0 === "interchange")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("condition" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.condition !== undefined){
if(!(validate62(data.condition, instancePath+"/condition"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data5 = data.source;
if(Array.isArray(data5)){
if(data5.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data5[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.interchange !== undefined){
let data7 = data.interchange;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key1 in data7){
if(errors >= enoughErrors) break;
if(!((((key1 === "name") || (key1 === "rule")) || (key1 === "facts")) || (key1 === "nodes"))){
vErrors = noted(vErrors, instancePath+"/interchange", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data7.name !== undefined){
let data8 = data7.name;
if(typeof data8 === "string"){
if(func3(data8) > 1000){
vErrors = noted(vErrors, instancePath+"/interchange/name", "maxLength", {});
errors++;
}
if(func3(data8) < 1){
vErrors = noted(vErrors, instancePath+"/interchange/name", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/name", "type", {});
errors++;
}
}
if(data7.rule !== undefined){
let data9 = data7.rule;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.at === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/rule", "required", {missingProperty: "at"});
errors++;
}
if(data9.event === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/rule", "required", {missingProperty: "event"});
errors++;
}
for(const key2 in data9){
if(errors >= enoughErrors) break;
if(!((((key2 === "at") || (key2 === "event")) || (key2 === "name")) || (key2 === "priority"))){
vErrors = noted(vErrors, instancePath+"/interchange/rule", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data9.at !== undefined){
let data10 = data9.at;
if(typeof data10 === "string"){
if(func3(data10) > 2000){
vErrors = noted(vErrors, instancePath+"/interchange/rule/at", "maxLength", {});
errors++;
}
if(!pattern4.test(data10)){
vErrors = noted(vErrors, instancePath+"/interchange/rule/at", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule/at", "type", {});
errors++;
}
}
if(data9.event !== undefined){
let data11 = data9.event;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.type === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/rule/event", "required", {missingProperty: "type"});
errors++;
}
for(const key3 in data11){
if(errors >= enoughErrors) break;
if(!((key3 === "type") || (key3 === "params"))){
vErrors = noted(vErrors, instancePath+"/interchange/rule/event", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data11.type !== undefined){
let data12 = data11.type;
if(typeof data12 === "string"){
if(func3(data12) > 1000){
vErrors = noted(vErrors, instancePath+"/interchange/rule/event/type", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule/event/type", "type", {});
errors++;
}
}
if(data11.params !== undefined){
let data13 = data11.params;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule/event/params", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule/event", "type", {});
errors++;
}
}
if(data9.name !== undefined){
let data14 = data9.name;
if(typeof data14 === "string"){
if(func3(data14) > 1000){
vErrors = noted(vErrors, instancePath+"/interchange/rule/name", "maxLength", {});
errors++;
}
if(func3(data14) < 1){
vErrors = noted(vErrors, instancePath+"/interchange/rule/name", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule/name", "type", {});
errors++;
}
}
if(data9.priority !== undefined){
let data15 = data9.priority;
if(!(((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15))) && (isFinite(data15)))){
vErrors = noted(vErrors, instancePath+"/interchange/rule/priority", "type", {});
errors++;
}
if((typeof data15 == "number") && (isFinite(data15))){
if(data15 > 9007199254740991 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/interchange/rule/priority", "maximum", {});
errors++;
}
if(data15 < 1 || isNaN(data15)){
vErrors = noted(vErrors, instancePath+"/interchange/rule/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/rule", "type", {});
errors++;
}
}
if(data7.facts !== undefined){
let data16 = data7.facts;
if(Array.isArray(data16)){
if(data16.length > 5000){
vErrors = noted(vErrors, instancePath+"/interchange/facts", "maxItems", {});
errors++;
}
const len1 = data16.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
let data17 = data16[i1];
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.id === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1, "required", {missingProperty: "id"});
errors++;
}
if(data17.fact === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1, "required", {missingProperty: "fact"});
errors++;
}
for(const key4 in data17){
if(errors >= enoughErrors) break;
if(!((((key4 === "id") || (key4 === "fact")) || (key4 === "path")) || (key4 === "params"))){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data17.id !== undefined){
let data18 = data17.id;
if(typeof data18 === "string"){
if(func3(data18) > 100){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/id", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/id", "type", {});
errors++;
}
}
if(data17.fact !== undefined){
let data19 = data17.fact;
if(typeof data19 === "string"){
if(func3(data19) > 100){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/fact", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/fact", "type", {});
errors++;
}
}
if(data17.path !== undefined){
let data20 = data17.path;
if(typeof data20 === "string"){
if(func3(data20) > 100){
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/path", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/path", "type", {});
errors++;
}
}
if(data17.params !== undefined){
let data21 = data17.params;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1+"/params", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts/" + i1, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/facts", "type", {});
errors++;
}
}
if(data7.nodes !== undefined){
let data22 = data7.nodes;
if(Array.isArray(data22)){
if(data22.length > 20000){
vErrors = noted(vErrors, instancePath+"/interchange/nodes", "maxItems", {});
errors++;
}
const len2 = data22.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
let data23 = data22[i2];
if(data23 && typeof data23 == "object" && !Array.isArray(data23)){
if(data23.at === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2, "required", {missingProperty: "at"});
errors++;
}
if(data23.of === undefined){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2, "required", {missingProperty: "of"});
errors++;
}
for(const key5 in data23){
if(errors >= enoughErrors) break;
if(!((((key5 === "at") || (key5 === "of")) || (key5 === "name")) || (key5 === "priority"))){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data23.at !== undefined){
let data24 = data23.at;
if(typeof data24 === "string"){
if(func3(data24) > 2000){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/at", "maxLength", {});
errors++;
}
if(!pattern4.test(data24)){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/at", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/at", "type", {});
errors++;
}
}
if(data23.of !== undefined){
let data25 = data23.of;
if(typeof data25 === "string"){
if(!pattern6.test(data25)){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/of", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/of", "type", {});
errors++;
}
}
if(data23.name !== undefined){
let data26 = data23.name;
if(typeof data26 === "string"){
if(func3(data26) > 1000){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/name", "maxLength", {});
errors++;
}
if(func3(data26) < 1){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/name", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/name", "type", {});
errors++;
}
}
if(data23.priority !== undefined){
let data27 = data23.priority;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/priority", "type", {});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 9007199254740991 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/priority", "maximum", {});
errors++;
}
if(data27 < -9007199254740991 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2+"/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/nodes/" + i2, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange/nodes", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/interchange", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data28 = data.$schema;
if(typeof data28 === "string"){
if(func3(data28) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}
const schema25 = {properties:{"kind":0,"id":0,"name":0,"dimensions":0,"hitPolicy":0,"outcome":0,"rows":0,"description":0,"source":0,"otherwise":0,"$schema":0}};
function validate87(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data != "object"){
if(!(validate66(data, instancePath))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(Array.isArray(data)){
if(Array.isArray(data)){
if(data.length > 5000){
vErrors = noted(vErrors, instancePath, "maxItems", {});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate66(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(data && typeof data == "object" && !Array.isArray(data)){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((key0 === "greaterThan") || (key0 === "greaterThanInclusive")) || (key0 === "lessThan")) || (key0 === "lessThanInclusive"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.greaterThan !== undefined){
if(!(validate66(data.greaterThan, instancePath+"/greaterThan"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.greaterThanInclusive !== undefined){
if(!(validate66(data.greaterThanInclusive, instancePath+"/greaterThanInclusive"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.lessThan !== undefined){
if(!(validate66(data.lessThan, instancePath+"/lessThan"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.lessThanInclusive !== undefined){
if(!(validate66(data.lessThanInclusive, instancePath+"/lessThanInclusive"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate87.errors = vErrors;
return errors === 0;
}
function validate84(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.when === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "when"});
errors++;
}
if(data.outcome === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "outcome"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((key0 === "id") || (key0 === "when")) || (key0 === "outcome")) || (key0 === "priority"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
let data1 = data.when;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 100){
vErrors = noted(vErrors, instancePath+"/when", "maxProperties", {});
errors++;
}
for(const key1 in data1){
if(errors >= enoughErrors) break;
const _errs5 = errors;
if(!(validate23(key1, instancePath+"/when"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
vErrors = noted(vErrors, instancePath+"/when", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data1){
if(errors >= enoughErrors) break;
if(!(validate87(data1[key2], instancePath+"/when/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/when", "type", {});
errors++;
}
}
if(data.outcome !== undefined){
if(!(validate66(data.outcome, instancePath+"/outcome"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data4 = data.priority;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {});
errors++;
}
if(data4 < -1000000000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate84.errors = vErrors;
return errors === 0;
}
function validate78(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.dimensions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "dimensions"});
errors++;
}
if(data.hitPolicy === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "hitPolicy"});
errors++;
}
if(data.outcome === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "outcome"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema25.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("decisionTable" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.dimensions !== undefined){
let data3 = data.dimensions;
if(Array.isArray(data3)){
if(data3.length > 100){
vErrors = noted(vErrors, instancePath+"/dimensions", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "id"});
errors++;
}
if(data4.fact === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "fact"});
errors++;
}
if(data4.match === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "match"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!(((key1 === "id") || (key1 === "fact")) || (key1 === "match"))){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.id !== undefined){
if(!(validate23(data4.id, instancePath+"/dimensions/" + i0+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data4.fact !== undefined){
if(!(validate23(data4.fact, instancePath+"/dimensions/" + i0+"/fact"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data4.match !== undefined){
let data7 = data4.match;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0+"/match", "type", {});
errors++;
}
if(!(((data7 === "equal") || (data7 === "within")) || (data7 === "range"))){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0+"/match", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dimensions", "type", {});
errors++;
}
}
if(data.hitPolicy !== undefined){
let data8 = data.hitPolicy;
const tag0 = (data8 && typeof data8 == "object" && !Array.isArray(data8)) ? data8["kind"] : undefined;
if(tag0 === "unique" || tag0 === "priority" || tag0 === "collect"){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.kind === undefined){
vErrors = noted(vErrors, instancePath+"/hitPolicy", "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data8){
if(errors >= enoughErrors) break;
if(!(key2 === "kind")){
vErrors = noted(vErrors, instancePath+"/hitPolicy", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data8.kind !== undefined){
let data9 = data8.kind;
if(typeof data9 !== "string"){
vErrors = noted(vErrors, instancePath+"/hitPolicy/kind", "type", {});
errors++;
}
if(!(((data9 === "unique") || (data9 === "priority")) || (data9 === "collect"))){
vErrors = noted(vErrors, instancePath+"/hitPolicy/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/hitPolicy", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/hitPolicy", "oneOf", {});
errors++;
}
}
if(data.outcome !== undefined){
if(!(validate52(data.outcome, instancePath+"/outcome"))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.rows !== undefined){
let data11 = data.rows;
if(Array.isArray(data11)){
if(data11.length > 100000){
vErrors = noted(vErrors, instancePath+"/rows", "maxItems", {});
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate84(data11[i1], instancePath+"/rows/" + i1))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data14 = data.source;
if(Array.isArray(data14)){
if(data14.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len2 = data14.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate31(data14[i2], instancePath+"/source/" + i2))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.otherwise !== undefined){
if(!(validate66(data.otherwise, instancePath+"/otherwise"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.$schema !== undefined){
let data17 = data.$schema;
if(typeof data17 === "string"){
if(func3(data17) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate78.errors = vErrors;
return errors === 0;
}
const wrapper3 = {validate: validate106};
function validate106(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["all"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.all === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "all"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "all")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.all !== undefined){
let data0 = data.all;
if(Array.isArray(data0)){
if(data0.length > 5000){
vErrors = noted(vErrors, instancePath+"/all", "maxItems", {});
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(wrapper3.validate(data0[i0], instancePath+"/all/" + i0))){
vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/all", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["any"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.any === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "any"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!(key1 === "any")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.any !== undefined){
let data2 = data.any;
if(Array.isArray(data2)){
if(data2.length > 5000){
vErrors = noted(vErrors, instancePath+"/any", "maxItems", {});
errors++;
}
const len1 = data2.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(wrapper3.validate(data2[i1], instancePath+"/any/" + i1))){
vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/any", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["not"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.not === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "not"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!(key2 === "not")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.not !== undefined){
if(!(wrapper3.validate(data.not, instancePath+"/not"))){
vErrors = vErrors === null ? wrapper3.validate.errors : vErrors.concat(wrapper3.validate.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["condition"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.condition === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "condition"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(key3 === "condition")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.condition !== undefined){
if(!(validate23(data.condition, instancePath+"/condition"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["table"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.table === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "table"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key4 in data){
if(errors >= enoughErrors) break;
if(!(((key4 === "table") || (key4 === "operator")) || (key4 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.table !== undefined){
if(!(validate23(data.table, instancePath+"/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
let data7 = data.operator;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/operator", "type", {});
errors++;
}
if(!((((((((((((data7 === "equal") || (data7 === "notEqual")) || (data7 === "in")) || (data7 === "notIn")) || (data7 === "contains")) || (data7 === "doesNotContain")) || (data7 === "lessThan")) || (data7 === "lessThanInclusive")) || (data7 === "greaterThan")) || (data7 === "greaterThanInclusive")) || (data7 === "within")) || (data7 === "notWithin"))){
vErrors = noted(vErrors, instancePath+"/operator", "enum", {});
errors++;
}
}
if(data.value !== undefined){
if(!(validate65(data.value, instancePath+"/value"))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["fact"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.fact === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fact"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key5 in data){
if(errors >= enoughErrors) break;
if(!(((key5 === "fact") || (key5 === "operator")) || (key5 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.fact !== undefined){
if(!(validate23(data.fact, instancePath+"/fact"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
let data10 = data.operator;
if(typeof data10 !== "string"){
vErrors = noted(vErrors, instancePath+"/operator", "type", {});
errors++;
}
if(!((((((((((((data10 === "equal") || (data10 === "notEqual")) || (data10 === "in")) || (data10 === "notIn")) || (data10 === "contains")) || (data10 === "doesNotContain")) || (data10 === "lessThan")) || (data10 === "lessThanInclusive")) || (data10 === "greaterThan")) || (data10 === "greaterThanInclusive")) || (data10 === "within")) || (data10 === "notWithin"))){
vErrors = noted(vErrors, instancePath+"/operator", "enum", {});
errors++;
}
}
if(data.value !== undefined){
let data11 = data.value;
if(typeof data11 != "object"){
if(!(validate66(data11, instancePath+"/value"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(Array.isArray(data11)){
if(Array.isArray(data11)){
if(data11.length > 5000){
vErrors = noted(vErrors, instancePath+"/value", "maxItems", {});
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate66(data11[i2], instancePath+"/value/" + i2))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {});
errors++;
}
}
else if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.parameter === undefined){
vErrors = noted(vErrors, instancePath+"/value", "required", {missingProperty: "parameter"});
errors++;
}
for(const key6 in data11){
if(errors >= enoughErrors) break;
if(!(key6 === "parameter")){
vErrors = noted(vErrors, instancePath+"/value", "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data11.parameter !== undefined){
if(!(validate23(data11.parameter, instancePath+"/value/parameter"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate106.errors = vErrors;
return errors === 0;
}
function validate100(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.parameters === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "parameters"});
errors++;
}
if(data.condition === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "condition"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "parameters")) || (key0 === "condition")) || (key0 === "description")) || (key0 === "source")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("ruleTemplate" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.parameters !== undefined){
let data3 = data.parameters;
if(Array.isArray(data3)){
if(data3.length > 100){
vErrors = noted(vErrors, instancePath+"/parameters", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
vErrors = noted(vErrors, instancePath+"/parameters/" + i0, "required", {missingProperty: "id"});
errors++;
}
if(data4.name === undefined){
vErrors = noted(vErrors, instancePath+"/parameters/" + i0, "required", {missingProperty: "name"});
errors++;
}
if(data4.type === undefined){
vErrors = noted(vErrors, instancePath+"/parameters/" + i0, "required", {missingProperty: "type"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!(((key1 === "id") || (key1 === "name")) || (key1 === "type"))){
vErrors = noted(vErrors, instancePath+"/parameters/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.id !== undefined){
if(!(validate23(data4.id, instancePath+"/parameters/" + i0+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data4.name !== undefined){
if(!(validate25(data4.name, instancePath+"/parameters/" + i0+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data4.type !== undefined){
if(!(validate52(data4.type, instancePath+"/parameters/" + i0+"/type"))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parameters/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/parameters", "type", {});
errors++;
}
}
if(data.condition !== undefined){
if(!(validate106(data.condition, instancePath+"/condition"))){
vErrors = vErrors === null ? validate106.errors : vErrors.concat(validate106.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data10 = data.source;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data10[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data12 = data.$schema;
if(typeof data12 === "string"){
if(func3(data12) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate100.errors = vErrors;
return errors === 0;
}
function validate117(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.level === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "level"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "level")) || (key0 === "description")) || (key0 === "source")) || (key0 === "parent")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("place" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.level !== undefined){
let data3 = data.level;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/level", "type", {});
errors++;
}
if(!((((data3 === "group") || (data3 === "province")) || (data3 === "city")) || (data3 === "area"))){
vErrors = noted(vErrors, instancePath+"/level", "enum", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data5 = data.source;
if(Array.isArray(data5)){
if(data5.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data5[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.parent !== undefined){
if(!(validate23(data.parent, instancePath+"/parent"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.$schema !== undefined){
let data8 = data.$schema;
if(typeof data8 === "string"){
if(func3(data8) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate117.errors = vErrors;
return errors === 0;
}
function validate123(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "description")) || (key0 === "source")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("channel" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(Array.isArray(data4)){
if(data4.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data4[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data6 = data.$schema;
if(typeof data6 === "string"){
if(func3(data6) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate123.errors = vErrors;
return errors === 0;
}
function validate128(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "description")) || (key0 === "source")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("marketSegment" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data4 = data.source;
if(Array.isArray(data4)){
if(data4.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data4[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data6 = data.$schema;
if(typeof data6 === "string"){
if(func3(data6) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate128.errors = vErrors;
return errors === 0;
}
function validate139(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "flag"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("flag" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "choice"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "values"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("choice" !== data1){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.values !== undefined){
let data2 = data.values;
if(Array.isArray(data2)){
if(data2.length > 5000){
vErrors = noted(vErrors, instancePath+"/values", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate53(data2[i0], instancePath+"/values/" + i0))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "set"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!((((key2 === "kind") || (key2 === "values")) || (key2 === "minimum")) || (key2 === "maximum"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("set" !== data4){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.values !== undefined){
let data5 = data.values;
if(Array.isArray(data5)){
if(data5.length > 5000){
vErrors = noted(vErrors, instancePath+"/values", "maxItems", {});
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate53(data5[i1], instancePath+"/values/" + i1))){
vErrors = vErrors === null ? validate53.errors : vErrors.concat(validate53.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {});
errors++;
}
}
if(data.minimum !== undefined){
let data7 = data.minimum;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/minimum", "maximum", {});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/minimum", "minimum", {});
errors++;
}
}
}
if(data.maximum !== undefined){
let data8 = data.maximum;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/maximum", "maximum", {});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/maximum", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "number"){
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["values"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.values === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "values"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(((key3 === "kind") || (key3 === "values")) || (key3 === "unit"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data9 = data.kind;
if(typeof data9 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("number" !== data9){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.values !== undefined){
let data10 = data.values;
if(Array.isArray(data10)){
if(data10.length > 5000){
vErrors = noted(vErrors, instancePath+"/values", "maxItems", {});
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
let data11 = data10[i2];
if(!((typeof data11 == "number") && (isFinite(data11)))){
vErrors = noted(vErrors, instancePath+"/values/" + i2, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/values", "type", {});
errors++;
}
}
if(data.unit !== undefined){
let data12 = data.unit;
if(typeof data12 === "string"){
if(func3(data12) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data12) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["step"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.minimum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "minimum"});
errors++;
}
if(data.maximum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "maximum"});
errors++;
}
if(data.step === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "step"});
errors++;
}
for(const key4 in data){
if(errors >= enoughErrors) break;
if(!(((((key4 === "kind") || (key4 === "minimum")) || (key4 === "maximum")) || (key4 === "step")) || (key4 === "unit"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data.kind !== undefined){
let data13 = data.kind;
if(typeof data13 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("number" !== data13){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.minimum !== undefined){
let data14 = data.minimum;
if(!((typeof data14 == "number") && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
}
if(data.maximum !== undefined){
let data15 = data.maximum;
if(!((typeof data15 == "number") && (isFinite(data15)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
}
if(data.step !== undefined){
let data16 = data.step;
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 1000000000 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/step", "maximum", {});
errors++;
}
if(data16 < 0.000001 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/step", "minimum", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/step", "type", {});
errors++;
}
}
if(data.unit !== undefined){
let data17 = data.unit;
if(typeof data17 === "string"){
if(func3(data17) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data17) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate139.errors = vErrors;
return errors === 0;
}
function validate136(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.type === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "type"});
errors++;
}
if(data.required === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "required"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((((key0 === "id") || (key0 === "name")) || (key0 === "type")) || (key0 === "required")) || (key0 === "default"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.type !== undefined){
if(!(validate139(data.type, instancePath+"/type"))){
vErrors = vErrors === null ? validate139.errors : vErrors.concat(validate139.errors);
errors = vErrors.length;
}
}
if(data.required !== undefined){
if(typeof data.required !== "boolean"){
vErrors = noted(vErrors, instancePath+"/required", "type", {});
errors++;
}
}
if(data.default !== undefined){
let data4 = data.default;
const members0 = (data4 && typeof data4 == "object" && !Array.isArray(data4)) ? data4 : {};
if(members0["value"] !== undefined){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.value === undefined){
vErrors = noted(vErrors, instancePath+"/default", "required", {missingProperty: "value"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!(key1 === "value")){
vErrors = noted(vErrors, instancePath+"/default", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.value !== undefined){
if(!(validate66(data4.value, instancePath+"/default/value"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/default", "type", {});
errors++;
}
}
else if(members0["prefer"] !== undefined){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.prefer === undefined){
vErrors = noted(vErrors, instancePath+"/default", "required", {missingProperty: "prefer"});
errors++;
}
for(const key2 in data4){
if(errors >= enoughErrors) break;
if(!(key2 === "prefer")){
vErrors = noted(vErrors, instancePath+"/default", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data4.prefer !== undefined){
let data6 = data4.prefer;
if(typeof data6 !== "string"){
vErrors = noted(vErrors, instancePath+"/default/prefer", "type", {});
errors++;
}
if(!((data6 === "highest") || (data6 === "lowest"))){
vErrors = noted(vErrors, instancePath+"/default/prefer", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/default", "type", {});
errors++;
}
}
else if(members0["values"] !== undefined){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.values === undefined){
vErrors = noted(vErrors, instancePath+"/default", "required", {missingProperty: "values"});
errors++;
}
for(const key3 in data4){
if(errors >= enoughErrors) break;
if(!(key3 === "values")){
vErrors = noted(vErrors, instancePath+"/default", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data4.values !== undefined){
let data7 = data4.values;
if(Array.isArray(data7)){
if(data7.length > 5000){
vErrors = noted(vErrors, instancePath+"/default/values", "maxItems", {});
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data8 = data7[i0];
if(typeof data8 === "string"){
if(func3(data8) > 100){
vErrors = noted(vErrors, instancePath+"/default/values/" + i0, "maxLength", {});
errors++;
}
if(func3(data8) < 1){
vErrors = noted(vErrors, instancePath+"/default/values/" + i0, "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/default/values/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/default/values", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/default", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/default", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate136.errors = vErrors;
return errors === 0;
}
function validate133(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.characteristics === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristics"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "characteristics")) || (key0 === "description")) || (key0 === "source")) || (key0 === "provisioned")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("productSpecification" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.characteristics !== undefined){
let data3 = data.characteristics;
if(Array.isArray(data3)){
if(data3.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate136(data3[i0], instancePath+"/characteristics/" + i0))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data6 = data.source;
if(Array.isArray(data6)){
if(data6.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data6[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.provisioned !== undefined){
if(typeof data.provisioned !== "boolean"){
vErrors = noted(vErrors, instancePath+"/provisioned", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data9 = data.$schema;
if(typeof data9 === "string"){
if(func3(data9) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate133.errors = vErrors;
return errors === 0;
}
const schema36 = {properties:{"kind":0,"id":0,"name":0,"category":0,"validFor":0,"isSellable":0,"content":0,"prices":0,"description":0,"source":0,"channel":0,"marketSegment":0,"place":0,"eligibility":0,"terms":0,"holderPolicy":0,"lifecyclePolicy":0,"$schema":0}};
const pattern7 = new RegExp("^/", "u");
function validate161(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(func3(data) > 1000){
vErrors = noted(vErrors, instancePath, "maxLength", {});
errors++;
}
if(!pattern7.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate161.errors = vErrors;
return errors === 0;
}
function validate158(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.minimum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "minimum"});
errors++;
}
if(data.maximum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "maximum"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "id") || (key0 === "offering")) || (key0 === "minimum")) || (key0 === "maximum")) || (key0 === "default")) || (key0 === "quantityFrom"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.minimum !== undefined){
let data2 = data.minimum;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/minimum", "maximum", {});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/minimum", "minimum", {});
errors++;
}
}
}
if(data.maximum !== undefined){
let data3 = data.maximum;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/maximum", "maximum", {});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/maximum", "minimum", {});
errors++;
}
}
}
if(data.default !== undefined){
let data4 = data.default;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.quantity === undefined){
vErrors = noted(vErrors, instancePath+"/default", "required", {missingProperty: "quantity"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!(key1 === "quantity")){
vErrors = noted(vErrors, instancePath+"/default", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.quantity !== undefined){
let data5 = data4.quantity;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/default/quantity", "type", {});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000000 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/default/quantity", "maximum", {});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/default/quantity", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/default", "type", {});
errors++;
}
}
if(data.quantityFrom !== undefined){
let data6 = data.quantityFrom;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.path === undefined){
vErrors = noted(vErrors, instancePath+"/quantityFrom", "required", {missingProperty: "path"});
errors++;
}
if(data6.characteristic === undefined){
vErrors = noted(vErrors, instancePath+"/quantityFrom", "required", {missingProperty: "characteristic"});
errors++;
}
for(const key2 in data6){
if(errors >= enoughErrors) break;
if(!((key2 === "path") || (key2 === "characteristic"))){
vErrors = noted(vErrors, instancePath+"/quantityFrom", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data6.path !== undefined){
if(!(validate161(data6.path, instancePath+"/quantityFrom/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data6.characteristic !== undefined){
if(!(validate23(data6.characteristic, instancePath+"/quantityFrom/characteristic"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/quantityFrom", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate158.errors = vErrors;
return errors === 0;
}
function validate155(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.minimum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "minimum"});
errors++;
}
if(data.maximum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "maximum"});
errors++;
}
if(data.members === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "members"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "id") || (key0 === "name")) || (key0 === "minimum")) || (key0 === "maximum")) || (key0 === "members")) || (key0 === "quantity"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.minimum !== undefined){
let data2 = data.minimum;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 1000000000 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/minimum", "maximum", {});
errors++;
}
if(data2 < 0 || isNaN(data2)){
vErrors = noted(vErrors, instancePath+"/minimum", "minimum", {});
errors++;
}
}
}
if(data.maximum !== undefined){
let data3 = data.maximum;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000000000 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/maximum", "maximum", {});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/maximum", "minimum", {});
errors++;
}
}
}
if(data.members !== undefined){
let data4 = data.members;
if(Array.isArray(data4)){
if(data4.length > 5000){
vErrors = noted(vErrors, instancePath+"/members", "maxItems", {});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate158(data4[i0], instancePath+"/members/" + i0))){
vErrors = vErrors === null ? validate158.errors : vErrors.concat(validate158.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/members", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
let data6 = data.quantity;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
for(const key1 in data6){
if(errors >= enoughErrors) break;
if(!((key1 === "minimum") || (key1 === "maximum"))){
vErrors = noted(vErrors, instancePath+"/quantity", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data6.minimum !== undefined){
let data7 = data6.minimum;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/quantity/minimum", "type", {});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/quantity/minimum", "maximum", {});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/quantity/minimum", "minimum", {});
errors++;
}
}
}
if(data6.maximum !== undefined){
let data8 = data6.maximum;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/quantity/maximum", "type", {});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/quantity/maximum", "maximum", {});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/quantity/maximum", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate155.errors = vErrors;
return errors === 0;
}
function validate172(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
if(!((((((data === "equal") || (data === "notEqual")) || (data === "lessThan")) || (data === "lessThanInclusive")) || (data === "greaterThan")) || (data === "greaterThanInclusive"))){
vErrors = noted(vErrors, instancePath, "enum", {});
errors++;
}
validate172.errors = vErrors;
return errors === 0;
}
function validate176(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
if(!((((((((((data === "equal") || (data === "notEqual")) || (data === "lessThan")) || (data === "lessThanInclusive")) || (data === "greaterThan")) || (data === "greaterThanInclusive")) || (data === "in")) || (data === "notIn")) || (data === "contains")) || (data === "doesNotContain"))){
vErrors = noted(vErrors, instancePath, "enum", {});
errors++;
}
validate176.errors = vErrors;
return errors === 0;
}
function validate169(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["selected"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.selected === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "selected"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "path") || (key0 === "selected"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.selected !== undefined){
if(typeof data.selected !== "boolean"){
vErrors = noted(vErrors, instancePath+"/selected", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["quantity"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "path") || (key1 === "quantity"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined){
let data3 = data.quantity;
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.operator === undefined){
vErrors = noted(vErrors, instancePath+"/quantity", "required", {missingProperty: "operator"});
errors++;
}
if(data3.value === undefined){
vErrors = noted(vErrors, instancePath+"/quantity", "required", {missingProperty: "value"});
errors++;
}
for(const key2 in data3){
if(errors >= enoughErrors) break;
if(!((key2 === "operator") || (key2 === "value"))){
vErrors = noted(vErrors, instancePath+"/quantity", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.operator !== undefined){
if(!(validate172(data3.operator, instancePath+"/quantity/operator"))){
vErrors = vErrors === null ? validate172.errors : vErrors.concat(validate172.errors);
errors = vErrors.length;
}
}
if(data3.value !== undefined){
let data5 = data3.value;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/quantity/value", "type", {});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000000000 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/quantity/value", "maximum", {});
errors++;
}
if(data5 < 0 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/quantity/value", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["characteristic"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.characteristic === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristic"});
errors++;
}
if(data.operator === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "operator"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!((((key3 === "path") || (key3 === "characteristic")) || (key3 === "operator")) || (key3 === "value"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.characteristic !== undefined){
if(!(validate23(data.characteristic, instancePath+"/characteristic"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.operator !== undefined){
if(!(validate176(data.operator, instancePath+"/operator"))){
vErrors = vErrors === null ? validate176.errors : vErrors.concat(validate176.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
let data9 = data.value;
if(typeof data9 != "object"){
if(!(validate66(data9, instancePath+"/value"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(Array.isArray(data9)){
if(Array.isArray(data9)){
if(data9.length > 5000){
vErrors = noted(vErrors, instancePath+"/value", "maxItems", {});
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate66(data9[i0], instancePath+"/value/" + i0))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {});
errors++;
}
}
else if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.fact === undefined){
vErrors = noted(vErrors, instancePath+"/value", "required", {missingProperty: "fact"});
errors++;
}
for(const key4 in data9){
if(errors >= enoughErrors) break;
if(!(key4 === "fact")){
vErrors = noted(vErrors, instancePath+"/value", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data9.fact !== undefined){
if(!(validate23(data9.fact, instancePath+"/value/fact"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/value", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate169.errors = vErrors;
return errors === 0;
}
function validate166(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "requires"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.then === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "then"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "then")) || (key0 === "when")) || (key0 === "if"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("requires" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.then !== undefined){
let data3 = data.then;
if(Array.isArray(data3)){
if(data3.length > 5000){
vErrors = noted(vErrors, instancePath+"/then", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate169(data3[i0], instancePath+"/then/" + i0))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/then", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.if !== undefined){
let data6 = data.if;
if(Array.isArray(data6)){
if(data6.length > 5000){
vErrors = noted(vErrors, instancePath+"/if", "maxItems", {});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate169(data6[i1], instancePath+"/if/" + i1))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/if", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "excludes"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.terms === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "terms"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!(((((key1 === "kind") || (key1 === "id")) || (key1 === "name")) || (key1 === "terms")) || (key1 === "when"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data8 = data.kind;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("excludes" !== data8){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.terms !== undefined){
let data11 = data.terms;
if(Array.isArray(data11)){
if(data11.length > 5000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len2 = data11.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate169(data11[i2], instancePath+"/terms/" + i2))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "atMost"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.maximum === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "maximum"});
errors++;
}
if(data.terms === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "terms"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!((((((key2 === "kind") || (key2 === "id")) || (key2 === "name")) || (key2 === "maximum")) || (key2 === "terms")) || (key2 === "when"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data14 = data.kind;
if(typeof data14 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("atMost" !== data14){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.maximum !== undefined){
let data17 = data.maximum;
if(!(((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17))) && (isFinite(data17)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
if((typeof data17 == "number") && (isFinite(data17))){
if(data17 > 1000000000 || isNaN(data17)){
vErrors = noted(vErrors, instancePath+"/maximum", "maximum", {});
errors++;
}
if(data17 < 0 || isNaN(data17)){
vErrors = noted(vErrors, instancePath+"/maximum", "minimum", {});
errors++;
}
}
}
if(data.terms !== undefined){
let data18 = data.terms;
if(Array.isArray(data18)){
if(data18.length > 5000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len3 = data18.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate169(data18[i3], instancePath+"/terms/" + i3))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "total"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.of === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "of"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!((((((((key3 === "kind") || (key3 === "id")) || (key3 === "name")) || (key3 === "of")) || (key3 === "when")) || (key3 === "if")) || (key3 === "minimum")) || (key3 === "maximum"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data21 = data.kind;
if(typeof data21 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("total" !== data21){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.of !== undefined){
let data24 = data.of;
if(Array.isArray(data24)){
if(data24.length > 5000){
vErrors = noted(vErrors, instancePath+"/of", "maxItems", {});
errors++;
}
const len4 = data24.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
let data25 = data24[i4];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.path === undefined){
vErrors = noted(vErrors, instancePath+"/of/" + i4, "required", {missingProperty: "path"});
errors++;
}
for(const key4 in data25){
if(errors >= enoughErrors) break;
if(!(((key4 === "path") || (key4 === "characteristic")) || (key4 === "each"))){
vErrors = noted(vErrors, instancePath+"/of/" + i4, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data25.path !== undefined){
if(!(validate161(data25.path, instancePath+"/of/" + i4+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data25.characteristic !== undefined){
if(!(validate23(data25.characteristic, instancePath+"/of/" + i4+"/characteristic"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data25.each !== undefined){
let data28 = data25.each;
if(!((typeof data28 == "number") && (isFinite(data28)))){
vErrors = noted(vErrors, instancePath+"/of/" + i4+"/each", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of/" + i4, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/of", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.if !== undefined){
let data30 = data.if;
if(Array.isArray(data30)){
if(data30.length > 5000){
vErrors = noted(vErrors, instancePath+"/if", "maxItems", {});
errors++;
}
const len5 = data30.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
if(!(validate169(data30[i5], instancePath+"/if/" + i5))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/if", "type", {});
errors++;
}
}
if(data.minimum !== undefined){
let data32 = data.minimum;
if(!((typeof data32 == "number") && (isFinite(data32)))){
vErrors = noted(vErrors, instancePath+"/minimum", "type", {});
errors++;
}
}
if(data.maximum !== undefined){
let data33 = data.maximum;
if(!((typeof data33 == "number") && (isFinite(data33)))){
vErrors = noted(vErrors, instancePath+"/maximum", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "recommends"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.then === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "then"});
errors++;
}
for(const key5 in data){
if(errors >= enoughErrors) break;
if(!((((((key5 === "kind") || (key5 === "id")) || (key5 === "name")) || (key5 === "then")) || (key5 === "when")) || (key5 === "if"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data.kind !== undefined){
let data34 = data.kind;
if(typeof data34 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("recommends" !== data34){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.then !== undefined){
let data37 = data.then;
if(Array.isArray(data37)){
if(data37.length > 5000){
vErrors = noted(vErrors, instancePath+"/then", "maxItems", {});
errors++;
}
const len6 = data37.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
if(!(validate169(data37[i6], instancePath+"/then/" + i6))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/then", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.if !== undefined){
let data40 = data.if;
if(Array.isArray(data40)){
if(data40.length > 5000){
vErrors = noted(vErrors, instancePath+"/if", "maxItems", {});
errors++;
}
const len7 = data40.length;
for(let i7=0; i7<len7 && errors < enoughErrors; i7++){
if(!(validate169(data40[i7], instancePath+"/if/" + i7))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/if", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate166.errors = vErrors;
return errors === 0;
}
function validate151(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "simple"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.specification === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "specification"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "kind") || (key0 === "specification")) || (key0 === "characteristics"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("simple" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.specification !== undefined){
if(!(validate23(data.specification, instancePath+"/specification"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.characteristics !== undefined){
let data2 = data.characteristics;
if(Array.isArray(data2)){
if(data2.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "id"});
errors++;
}
if(data3.values === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "values"});
errors++;
}
for(const key1 in data3){
if(errors >= enoughErrors) break;
if(!((key1 === "id") || (key1 === "values"))){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.id !== undefined){
if(!(validate23(data3.id, instancePath+"/characteristics/" + i0+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data3.values !== undefined){
let data5 = data3.values;
if(Array.isArray(data5)){
if(data5.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0+"/values", "maxItems", {});
errors++;
}
const len1 = data5.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate66(data5[i1], instancePath+"/characteristics/" + i0+"/values/" + i1))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0+"/values", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "bundle"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.groups === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "groups"});
errors++;
}
if(data.rules === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rules"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!((((key2 === "kind") || (key2 === "groups")) || (key2 === "rules")) || (key2 === "specification"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("bundle" !== data7){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.groups !== undefined){
let data8 = data.groups;
if(Array.isArray(data8)){
if(data8.length > 5000){
vErrors = noted(vErrors, instancePath+"/groups", "maxItems", {});
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate155(data8[i2], instancePath+"/groups/" + i2))){
vErrors = vErrors === null ? validate155.errors : vErrors.concat(validate155.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/groups", "type", {});
errors++;
}
}
if(data.rules !== undefined){
let data10 = data.rules;
if(Array.isArray(data10)){
if(data10.length > 5000){
vErrors = noted(vErrors, instancePath+"/rules", "maxItems", {});
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate166(data10[i3], instancePath+"/rules/" + i3))){
vErrors = vErrors === null ? validate166.errors : vErrors.concat(validate166.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rules", "type", {});
errors++;
}
}
if(data.specification !== undefined){
if(!(validate23(data.specification, instancePath+"/specification"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate151.errors = vErrors;
return errors === 0;
}
function validate216(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.count === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "count"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "unit") || (key0 === "count"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.unit !== undefined){
let data0 = data.unit;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
if(!(((data0 === "day") || (data0 === "month")) || (data0 === "year"))){
vErrors = noted(vErrors, instancePath+"/unit", "enum", {});
errors++;
}
}
if(data.count !== undefined){
let data1 = data.count;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/count", "type", {});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/count", "maximum", {});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/count", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate216.errors = vErrors;
return errors === 0;
}
function validate213(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.duration === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "duration"});
errors++;
}
if(data.renewal === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "renewal"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((((((key0 === "id") || (key0 === "name")) || (key0 === "duration")) || (key0 === "renewal")) || (key0 === "commitment")) || (key0 === "earlyTermination")) || (key0 === "priceLock"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.duration !== undefined){
if(!(validate216(data.duration, instancePath+"/duration"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data.renewal !== undefined){
let data3 = data.renewal;
const tag0 = (data3 && typeof data3 == "object" && !Array.isArray(data3)) ? data3["kind"] : undefined;
if(tag0 === "ends"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data3){
if(errors >= enoughErrors) break;
if(!(key1 === "kind")){
vErrors = noted(vErrors, instancePath+"/renewal", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.kind !== undefined){
let data4 = data3.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "type", {});
errors++;
}
if("ends" !== data4){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewal", "type", {});
errors++;
}
}
else if(tag0 === "continues"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "kind"});
errors++;
}
if(data3.noticeDays === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "noticeDays"});
errors++;
}
for(const key2 in data3){
if(errors >= enoughErrors) break;
if(!((key2 === "kind") || (key2 === "noticeDays"))){
vErrors = noted(vErrors, instancePath+"/renewal", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.kind !== undefined){
let data5 = data3.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "type", {});
errors++;
}
if("continues" !== data5){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "const", {});
errors++;
}
}
if(data3.noticeDays !== undefined){
let data6 = data3.noticeDays;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "maximum", {});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewal", "type", {});
errors++;
}
}
else if(tag0 === "automatic"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "kind"});
errors++;
}
if(data3.duration === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "duration"});
errors++;
}
if(data3.noticeDays === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "noticeDays"});
errors++;
}
if(data3.commits === undefined){
vErrors = noted(vErrors, instancePath+"/renewal", "required", {missingProperty: "commits"});
errors++;
}
for(const key3 in data3){
if(errors >= enoughErrors) break;
if(!((((key3 === "kind") || (key3 === "duration")) || (key3 === "noticeDays")) || (key3 === "commits"))){
vErrors = noted(vErrors, instancePath+"/renewal", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data3.kind !== undefined){
let data7 = data3.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "type", {});
errors++;
}
if("automatic" !== data7){
vErrors = noted(vErrors, instancePath+"/renewal/kind", "const", {});
errors++;
}
}
if(data3.duration !== undefined){
if(!(validate216(data3.duration, instancePath+"/renewal/duration"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data3.noticeDays !== undefined){
let data9 = data3.noticeDays;
if(!(((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9))) && (isFinite(data9)))){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "type", {});
errors++;
}
if((typeof data9 == "number") && (isFinite(data9))){
if(data9 > 1000 || isNaN(data9)){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "maximum", {});
errors++;
}
if(data9 < 0 || isNaN(data9)){
vErrors = noted(vErrors, instancePath+"/renewal/noticeDays", "minimum", {});
errors++;
}
}
}
if(data3.commits !== undefined){
if(typeof data3.commits !== "boolean"){
vErrors = noted(vErrors, instancePath+"/renewal/commits", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewal", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewal", "oneOf", {});
errors++;
}
}
if(data.commitment !== undefined){
let data11 = data.commitment;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.duration === undefined){
vErrors = noted(vErrors, instancePath+"/commitment", "required", {missingProperty: "duration"});
errors++;
}
for(const key4 in data11){
if(errors >= enoughErrors) break;
if(!((key4 === "duration") || (key4 === "minimumSpend"))){
vErrors = noted(vErrors, instancePath+"/commitment", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data11.duration !== undefined){
if(!(validate216(data11.duration, instancePath+"/commitment/duration"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data11.minimumSpend !== undefined){
if(!(validate23(data11.minimumSpend, instancePath+"/commitment/minimumSpend"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/commitment", "type", {});
errors++;
}
}
if(data.earlyTermination !== undefined){
if(!(validate23(data.earlyTermination, instancePath+"/earlyTermination"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.priceLock !== undefined){
if(!(validate216(data.priceLock, instancePath+"/priceLock"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate213.errors = vErrors;
return errors === 0;
}
function validate147(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.category === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "category"});
errors++;
}
if(data.validFor === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "validFor"});
errors++;
}
if(data.isSellable === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "isSellable"});
errors++;
}
if(data.content === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "content"});
errors++;
}
if(data.prices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "prices"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema36.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("productOffering" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.category !== undefined){
let data3 = data.category;
if(typeof data3 === "string"){
if(func3(data3) > 100){
vErrors = noted(vErrors, instancePath+"/category", "maxLength", {});
errors++;
}
if(func3(data3) < 1){
vErrors = noted(vErrors, instancePath+"/category", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/category", "type", {});
errors++;
}
}
if(data.validFor !== undefined){
if(!(validate42(data.validFor, instancePath+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.isSellable !== undefined){
if(typeof data.isSellable !== "boolean"){
vErrors = noted(vErrors, instancePath+"/isSellable", "type", {});
errors++;
}
}
if(data.content !== undefined){
if(!(validate151(data.content, instancePath+"/content"))){
vErrors = vErrors === null ? validate151.errors : vErrors.concat(validate151.errors);
errors = vErrors.length;
}
}
if(data.prices !== undefined){
let data7 = data.prices;
if(Array.isArray(data7)){
if(data7.length > 5000){
vErrors = noted(vErrors, instancePath+"/prices", "maxItems", {});
errors++;
}
const len0 = data7.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate23(data7[i0], instancePath+"/prices/" + i0))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/prices", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data10 = data.source;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data10[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.channel !== undefined){
let data12 = data.channel;
if(Array.isArray(data12)){
if(data12.length > 5000){
vErrors = noted(vErrors, instancePath+"/channel", "maxItems", {});
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate23(data12[i2], instancePath+"/channel/" + i2))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/channel", "type", {});
errors++;
}
}
if(data.marketSegment !== undefined){
let data14 = data.marketSegment;
if(Array.isArray(data14)){
if(data14.length > 5000){
vErrors = noted(vErrors, instancePath+"/marketSegment", "maxItems", {});
errors++;
}
const len3 = data14.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate23(data14[i3], instancePath+"/marketSegment/" + i3))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/marketSegment", "type", {});
errors++;
}
}
if(data.place !== undefined){
let data16 = data.place;
if(Array.isArray(data16)){
if(data16.length > 5000){
vErrors = noted(vErrors, instancePath+"/place", "maxItems", {});
errors++;
}
const len4 = data16.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
if(!(validate23(data16[i4], instancePath+"/place/" + i4))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/place", "type", {});
errors++;
}
}
if(data.eligibility !== undefined){
if(!(validate62(data.eligibility, instancePath+"/eligibility"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.terms !== undefined){
let data19 = data.terms;
if(Array.isArray(data19)){
if(data19.length > 100){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len5 = data19.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
if(!(validate213(data19[i5], instancePath+"/terms/" + i5))){
vErrors = vErrors === null ? validate213.errors : vErrors.concat(validate213.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.holderPolicy !== undefined){
let data21 = data.holderPolicy;
if(Array.isArray(data21)){
if(data21.length > 100){
vErrors = noted(vErrors, instancePath+"/holderPolicy", "maxItems", {});
errors++;
}
const len6 = data21.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
if(!(validate34(data21[i6], instancePath+"/holderPolicy/" + i6))){
vErrors = vErrors === null ? validate34.errors : vErrors.concat(validate34.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/holderPolicy", "type", {});
errors++;
}
}
if(data.lifecyclePolicy !== undefined){
if(!(validate23(data.lifecyclePolicy, instancePath+"/lifecyclePolicy"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.$schema !== undefined){
let data24 = data.$schema;
if(typeof data24 === "string"){
if(func3(data24) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate147.errors = vErrors;
return errors === 0;
}
const schema47 = {properties:{"kind":0,"id":0,"name":0,"charge":0,"description":0,"source":0,"validFor":0,"when":0,"tax":0,"role":0,"compares":0,"holders":0,"$schema":0}};
const schema48 = {oneOf:{2:{properties:{"kind":0,"metric":0,"unit":0,"model":0,"increment":0,"conversion":0,"minimum":0,"cap":0,"suspendAt":0}},3:{properties:{"kind":0,"metric":0,"unit":0,"quantity":0,"period":0,"pool":0,"firstPeriod":0,"onExhausted":0,"members":0,"consumption":0,"rollover":0,"convertible":0,"overflow":0}},6:{properties:{"kind":0,"effect":0,"target":0,"stage":0,"group":0,"mode":0,"priority":0,"base":0,"baseLess":0,"quantityLimit":0,"cap":0,"rounded":0,"startAfter":0,"lasts":0}}}};
function validate231(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 200){
vErrors = noted(vErrors, instancePath, "maxItems", {});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.currency === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "currency"});
errors++;
}
if(data0.amount === undefined){
vErrors = noted(vErrors, instancePath+"/" + i0, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data0){
if(errors >= enoughErrors) break;
if(!((key0 === "currency") || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath+"/" + i0, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data0.currency !== undefined){
let data1 = data0.currency;
if(typeof data1 === "string"){
if(!pattern1.test(data1)){
vErrors = noted(vErrors, instancePath+"/" + i0+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0+"/currency", "type", {});
errors++;
}
}
if(data0.amount !== undefined){
if(!(validate40(data0.amount, instancePath+"/" + i0+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate231.errors = vErrors;
return errors === 0;
}
function validate230(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "fixed"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amounts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amounts"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "kind") || (key0 === "amounts"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("fixed" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.amounts !== undefined){
if(!(validate231(data.amounts, instancePath+"/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "table"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.table === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "table"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "table"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("table" !== data2){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.table !== undefined){
if(!(validate23(data.table, instancePath+"/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate230.errors = vErrors;
return errors === 0;
}
const pattern9 = new RegExp("^(add|modify|cease|suspend|resume|move|renew|noChange|modify:[A-Za-z0-9_-]+)$", "u");
function validate236(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!pattern9.test(data)){
vErrors = noted(vErrors, instancePath, "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate236.errors = vErrors;
return errors === 0;
}
function validate245(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(!(validate231(data, instancePath))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
else if(data && typeof data == "object" && !Array.isArray(data)){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.table === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "table"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "kind") || (key0 === "table"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("table" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.table !== undefined){
if(!(validate23(data.table, instancePath+"/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate245.errors = vErrors;
return errors === 0;
}
function validate258(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((((key0 === "upTo") || (key0 === "rate")) || (key0 === "percent")) || (key0 === "flat")) || (key0 === "size"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.upTo !== undefined){
if(!(validate40(data.upTo, instancePath+"/upTo"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.rate !== undefined){
if(!(validate245(data.rate, instancePath+"/rate"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.percent !== undefined){
if(!(validate40(data.percent, instancePath+"/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.flat !== undefined){
if(!(validate245(data.flat, instancePath+"/flat"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.size !== undefined){
if(!(validate40(data.size, instancePath+"/size"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate258.errors = vErrors;
return errors === 0;
}
function validate277(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data != "object"){
if(!(validate40(data, instancePath))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
else if(data && typeof data == "object" && !Array.isArray(data)){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.table === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "table"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "kind") || (key0 === "table"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("table" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.table !== undefined){
if(!(validate23(data.table, instancePath+"/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate277.errors = vErrors;
return errors === 0;
}
const pattern10 = new RegExp("^(/[^/]+/[^/]+)+$", "u");
const formats4 = formats.date;
function validate229(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "oneTime"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.actions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "actions"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "kind") || (key0 === "amount")) || (key0 === "actions")) || (key0 === "refundable")) || (key0 === "floor")) || (key0 === "negotiable"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("oneTime" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate230(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
if(data.actions !== undefined){
let data2 = data.actions;
if(Array.isArray(data2)){
if(data2.length > 50){
vErrors = noted(vErrors, instancePath+"/actions", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate236(data2[i0], instancePath+"/actions/" + i0))){
vErrors = vErrors === null ? validate236.errors : vErrors.concat(validate236.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/actions", "type", {});
errors++;
}
}
if(data.refundable !== undefined){
if(typeof data.refundable !== "boolean"){
vErrors = noted(vErrors, instancePath+"/refundable", "type", {});
errors++;
}
}
if(data.floor !== undefined){
if(!(validate231(data.floor, instancePath+"/floor"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data.negotiable !== undefined){
if(typeof data.negotiable !== "boolean"){
vErrors = noted(vErrors, instancePath+"/negotiable", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "recurring"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.timing === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "timing"});
errors++;
}
if(data.cycle === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "cycle"});
errors++;
}
if(data.proration === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "proration"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((((((((key1 === "kind") || (key1 === "amount")) || (key1 === "period")) || (key1 === "timing")) || (key1 === "cycle")) || (key1 === "proration")) || (key1 === "floor")) || (key1 === "negotiable"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data7 = data.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("recurring" !== data7){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate230(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate230.errors : vErrors.concat(validate230.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
if(!(validate216(data.period, instancePath+"/period"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data.timing !== undefined){
let data10 = data.timing;
if(typeof data10 !== "string"){
vErrors = noted(vErrors, instancePath+"/timing", "type", {});
errors++;
}
if(!((data10 === "advance") || (data10 === "arrears"))){
vErrors = noted(vErrors, instancePath+"/timing", "enum", {});
errors++;
}
}
if(data.cycle !== undefined){
let data11 = data.cycle;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/cycle", "type", {});
errors++;
}
if(!(((data11 === "calendar") || (data11 === "billDay")) || (data11 === "anniversary"))){
vErrors = noted(vErrors, instancePath+"/cycle", "enum", {});
errors++;
}
}
if(data.proration !== undefined){
let data12 = data.proration;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.start === undefined){
vErrors = noted(vErrors, instancePath+"/proration", "required", {missingProperty: "start"});
errors++;
}
if(data12.change === undefined){
vErrors = noted(vErrors, instancePath+"/proration", "required", {missingProperty: "change"});
errors++;
}
if(data12.cease === undefined){
vErrors = noted(vErrors, instancePath+"/proration", "required", {missingProperty: "cease"});
errors++;
}
for(const key2 in data12){
if(errors >= enoughErrors) break;
if(!(((key2 === "start") || (key2 === "change")) || (key2 === "cease"))){
vErrors = noted(vErrors, instancePath+"/proration", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data12.start !== undefined){
let data13 = data12.start;
const tag1 = (data13 && typeof data13 == "object" && !Array.isArray(data13)) ? data13["kind"] : undefined;
if(tag1 === "fullPeriod" || tag1 === "none" || tag1 === "day" || tag1 === "second"){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "kind"});
errors++;
}
for(const key3 in data13){
if(errors >= enoughErrors) break;
if(!(key3 === "kind")){
vErrors = noted(vErrors, instancePath+"/proration/start", "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data13.kind !== undefined){
let data14 = data13.kind;
if(typeof data14 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "type", {});
errors++;
}
if(!((((data14 === "fullPeriod") || (data14 === "none")) || (data14 === "day")) || (data14 === "second"))){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/start", "type", {});
errors++;
}
}
else if(tag1 === "fixedMonth"){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "kind"});
errors++;
}
if(data13.days === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "days"});
errors++;
}
for(const key4 in data13){
if(errors >= enoughErrors) break;
if(!((key4 === "kind") || (key4 === "days"))){
vErrors = noted(vErrors, instancePath+"/proration/start", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data13.kind !== undefined){
let data15 = data13.kind;
if(typeof data15 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "type", {});
errors++;
}
if("fixedMonth" !== data15){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "const", {});
errors++;
}
}
if(data13.days !== undefined){
let data16 = data13.days;
if(!(((typeof data16 == "number") && (!(data16 % 1) && !isNaN(data16))) && (isFinite(data16)))){
vErrors = noted(vErrors, instancePath+"/proration/start/days", "type", {});
errors++;
}
if((typeof data16 == "number") && (isFinite(data16))){
if(data16 > 31 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/proration/start/days", "maximum", {});
errors++;
}
if(data16 < 28 || isNaN(data16)){
vErrors = noted(vErrors, instancePath+"/proration/start/days", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/start", "type", {});
errors++;
}
}
else if(tag1 === "dailyRate"){
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "kind"});
errors++;
}
if(data13.daysPerYear === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "daysPerYear"});
errors++;
}
if(data13.decimals === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "decimals"});
errors++;
}
if(data13.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/proration/start", "required", {missingProperty: "rounding"});
errors++;
}
for(const key5 in data13){
if(errors >= enoughErrors) break;
if(!((((key5 === "kind") || (key5 === "daysPerYear")) || (key5 === "decimals")) || (key5 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/proration/start", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data13.kind !== undefined){
let data17 = data13.kind;
if(typeof data17 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "type", {});
errors++;
}
if("dailyRate" !== data17){
vErrors = noted(vErrors, instancePath+"/proration/start/kind", "const", {});
errors++;
}
}
if(data13.daysPerYear !== undefined){
let data18 = data13.daysPerYear;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = noted(vErrors, instancePath+"/proration/start/daysPerYear", "type", {});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1000 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/proration/start/daysPerYear", "maximum", {});
errors++;
}
if(data18 < 1 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/proration/start/daysPerYear", "minimum", {});
errors++;
}
}
}
if(data13.decimals !== undefined){
let data19 = data13.decimals;
if(!(((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19))) && (isFinite(data19)))){
vErrors = noted(vErrors, instancePath+"/proration/start/decimals", "type", {});
errors++;
}
if((typeof data19 == "number") && (isFinite(data19))){
if(data19 > 12 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/proration/start/decimals", "maximum", {});
errors++;
}
if(data19 < 0 || isNaN(data19)){
vErrors = noted(vErrors, instancePath+"/proration/start/decimals", "minimum", {});
errors++;
}
}
}
if(data13.rounding !== undefined){
if(!(validate27(data13.rounding, instancePath+"/proration/start/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/start", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/start", "oneOf", {});
errors++;
}
}
if(data12.change !== undefined){
let data21 = data12.change;
const tag2 = (data21 && typeof data21 == "object" && !Array.isArray(data21)) ? data21["kind"] : undefined;
if(tag2 === "fullPeriod" || tag2 === "none" || tag2 === "day" || tag2 === "second"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "kind"});
errors++;
}
for(const key6 in data21){
if(errors >= enoughErrors) break;
if(!(key6 === "kind")){
vErrors = noted(vErrors, instancePath+"/proration/change", "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data21.kind !== undefined){
let data22 = data21.kind;
if(typeof data22 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "type", {});
errors++;
}
if(!((((data22 === "fullPeriod") || (data22 === "none")) || (data22 === "day")) || (data22 === "second"))){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/change", "type", {});
errors++;
}
}
else if(tag2 === "fixedMonth"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "kind"});
errors++;
}
if(data21.days === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "days"});
errors++;
}
for(const key7 in data21){
if(errors >= enoughErrors) break;
if(!((key7 === "kind") || (key7 === "days"))){
vErrors = noted(vErrors, instancePath+"/proration/change", "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data21.kind !== undefined){
let data23 = data21.kind;
if(typeof data23 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "type", {});
errors++;
}
if("fixedMonth" !== data23){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "const", {});
errors++;
}
}
if(data21.days !== undefined){
let data24 = data21.days;
if(!(((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24))) && (isFinite(data24)))){
vErrors = noted(vErrors, instancePath+"/proration/change/days", "type", {});
errors++;
}
if((typeof data24 == "number") && (isFinite(data24))){
if(data24 > 31 || isNaN(data24)){
vErrors = noted(vErrors, instancePath+"/proration/change/days", "maximum", {});
errors++;
}
if(data24 < 28 || isNaN(data24)){
vErrors = noted(vErrors, instancePath+"/proration/change/days", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/change", "type", {});
errors++;
}
}
else if(tag2 === "dailyRate"){
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "kind"});
errors++;
}
if(data21.daysPerYear === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "daysPerYear"});
errors++;
}
if(data21.decimals === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "decimals"});
errors++;
}
if(data21.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/proration/change", "required", {missingProperty: "rounding"});
errors++;
}
for(const key8 in data21){
if(errors >= enoughErrors) break;
if(!((((key8 === "kind") || (key8 === "daysPerYear")) || (key8 === "decimals")) || (key8 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/proration/change", "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data21.kind !== undefined){
let data25 = data21.kind;
if(typeof data25 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "type", {});
errors++;
}
if("dailyRate" !== data25){
vErrors = noted(vErrors, instancePath+"/proration/change/kind", "const", {});
errors++;
}
}
if(data21.daysPerYear !== undefined){
let data26 = data21.daysPerYear;
if(!(((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26))) && (isFinite(data26)))){
vErrors = noted(vErrors, instancePath+"/proration/change/daysPerYear", "type", {});
errors++;
}
if((typeof data26 == "number") && (isFinite(data26))){
if(data26 > 1000 || isNaN(data26)){
vErrors = noted(vErrors, instancePath+"/proration/change/daysPerYear", "maximum", {});
errors++;
}
if(data26 < 1 || isNaN(data26)){
vErrors = noted(vErrors, instancePath+"/proration/change/daysPerYear", "minimum", {});
errors++;
}
}
}
if(data21.decimals !== undefined){
let data27 = data21.decimals;
if(!(((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27))) && (isFinite(data27)))){
vErrors = noted(vErrors, instancePath+"/proration/change/decimals", "type", {});
errors++;
}
if((typeof data27 == "number") && (isFinite(data27))){
if(data27 > 12 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/proration/change/decimals", "maximum", {});
errors++;
}
if(data27 < 0 || isNaN(data27)){
vErrors = noted(vErrors, instancePath+"/proration/change/decimals", "minimum", {});
errors++;
}
}
}
if(data21.rounding !== undefined){
if(!(validate27(data21.rounding, instancePath+"/proration/change/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/change", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/change", "oneOf", {});
errors++;
}
}
if(data12.cease !== undefined){
let data29 = data12.cease;
const tag3 = (data29 && typeof data29 == "object" && !Array.isArray(data29)) ? data29["kind"] : undefined;
if(tag3 === "fullPeriod" || tag3 === "none" || tag3 === "day" || tag3 === "second"){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "kind"});
errors++;
}
for(const key9 in data29){
if(errors >= enoughErrors) break;
if(!(key9 === "kind")){
vErrors = noted(vErrors, instancePath+"/proration/cease", "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data29.kind !== undefined){
let data30 = data29.kind;
if(typeof data30 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "type", {});
errors++;
}
if(!((((data30 === "fullPeriod") || (data30 === "none")) || (data30 === "day")) || (data30 === "second"))){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/cease", "type", {});
errors++;
}
}
else if(tag3 === "fixedMonth"){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "kind"});
errors++;
}
if(data29.days === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "days"});
errors++;
}
for(const key10 in data29){
if(errors >= enoughErrors) break;
if(!((key10 === "kind") || (key10 === "days"))){
vErrors = noted(vErrors, instancePath+"/proration/cease", "additionalProperties", {additionalProperty: key10});
errors++;
}
}
if(data29.kind !== undefined){
let data31 = data29.kind;
if(typeof data31 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "type", {});
errors++;
}
if("fixedMonth" !== data31){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "const", {});
errors++;
}
}
if(data29.days !== undefined){
let data32 = data29.days;
if(!(((typeof data32 == "number") && (!(data32 % 1) && !isNaN(data32))) && (isFinite(data32)))){
vErrors = noted(vErrors, instancePath+"/proration/cease/days", "type", {});
errors++;
}
if((typeof data32 == "number") && (isFinite(data32))){
if(data32 > 31 || isNaN(data32)){
vErrors = noted(vErrors, instancePath+"/proration/cease/days", "maximum", {});
errors++;
}
if(data32 < 28 || isNaN(data32)){
vErrors = noted(vErrors, instancePath+"/proration/cease/days", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/cease", "type", {});
errors++;
}
}
else if(tag3 === "dailyRate"){
if(data29 && typeof data29 == "object" && !Array.isArray(data29)){
if(data29.kind === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "kind"});
errors++;
}
if(data29.daysPerYear === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "daysPerYear"});
errors++;
}
if(data29.decimals === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "decimals"});
errors++;
}
if(data29.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/proration/cease", "required", {missingProperty: "rounding"});
errors++;
}
for(const key11 in data29){
if(errors >= enoughErrors) break;
if(!((((key11 === "kind") || (key11 === "daysPerYear")) || (key11 === "decimals")) || (key11 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/proration/cease", "additionalProperties", {additionalProperty: key11});
errors++;
}
}
if(data29.kind !== undefined){
let data33 = data29.kind;
if(typeof data33 !== "string"){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "type", {});
errors++;
}
if("dailyRate" !== data33){
vErrors = noted(vErrors, instancePath+"/proration/cease/kind", "const", {});
errors++;
}
}
if(data29.daysPerYear !== undefined){
let data34 = data29.daysPerYear;
if(!(((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34))) && (isFinite(data34)))){
vErrors = noted(vErrors, instancePath+"/proration/cease/daysPerYear", "type", {});
errors++;
}
if((typeof data34 == "number") && (isFinite(data34))){
if(data34 > 1000 || isNaN(data34)){
vErrors = noted(vErrors, instancePath+"/proration/cease/daysPerYear", "maximum", {});
errors++;
}
if(data34 < 1 || isNaN(data34)){
vErrors = noted(vErrors, instancePath+"/proration/cease/daysPerYear", "minimum", {});
errors++;
}
}
}
if(data29.decimals !== undefined){
let data35 = data29.decimals;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
vErrors = noted(vErrors, instancePath+"/proration/cease/decimals", "type", {});
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 12 || isNaN(data35)){
vErrors = noted(vErrors, instancePath+"/proration/cease/decimals", "maximum", {});
errors++;
}
if(data35 < 0 || isNaN(data35)){
vErrors = noted(vErrors, instancePath+"/proration/cease/decimals", "minimum", {});
errors++;
}
}
}
if(data29.rounding !== undefined){
if(!(validate27(data29.rounding, instancePath+"/proration/cease/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/cease", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration/cease", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/proration", "type", {});
errors++;
}
}
if(data.floor !== undefined){
if(!(validate231(data.floor, instancePath+"/floor"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data.negotiable !== undefined){
if(typeof data.negotiable !== "boolean"){
vErrors = noted(vErrors, instancePath+"/negotiable", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "usage"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.metric === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "metric"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.model === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "model"});
errors++;
}
for(const key12 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema48.oneOf[2].properties, key12))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data.kind !== undefined){
let data39 = data.kind;
if(typeof data39 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("usage" !== data39){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.metric !== undefined){
let data40 = data.metric;
if(typeof data40 === "string"){
if(func3(data40) > 100){
vErrors = noted(vErrors, instancePath+"/metric", "maxLength", {});
errors++;
}
if(func3(data40) < 1){
vErrors = noted(vErrors, instancePath+"/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/metric", "type", {});
errors++;
}
}
if(data.unit !== undefined){
let data41 = data.unit;
if(typeof data41 === "string"){
if(func3(data41) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data41) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
if(data.model !== undefined){
let data42 = data.model;
const tag4 = (data42 && typeof data42 == "object" && !Array.isArray(data42)) ? data42["kind"] : undefined;
if(tag4 === "flat"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.amount === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "amount"});
errors++;
}
for(const key13 in data42){
if(errors >= enoughErrors) break;
if(!((key13 === "kind") || (key13 === "amount"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key13});
errors++;
}
}
if(data42.kind !== undefined){
let data43 = data42.kind;
if(typeof data43 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("flat" !== data43){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.amount !== undefined){
if(!(validate245(data42.amount, instancePath+"/model/amount"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "unit"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.rate === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "rate"});
errors++;
}
for(const key14 in data42){
if(errors >= enoughErrors) break;
if(!((key14 === "kind") || (key14 === "rate"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key14});
errors++;
}
}
if(data42.kind !== undefined){
let data45 = data42.kind;
if(typeof data45 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("unit" !== data45){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.rate !== undefined){
if(!(validate245(data42.rate, instancePath+"/model/rate"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "package"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.size === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "size"});
errors++;
}
if(data42.rate === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "rate"});
errors++;
}
for(const key15 in data42){
if(errors >= enoughErrors) break;
if(!(((key15 === "kind") || (key15 === "size")) || (key15 === "rate"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key15});
errors++;
}
}
if(data42.kind !== undefined){
let data47 = data42.kind;
if(typeof data47 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("package" !== data47){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.size !== undefined){
if(!(validate40(data42.size, instancePath+"/model/size"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data42.rate !== undefined){
if(!(validate245(data42.rate, instancePath+"/model/rate"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "dynamic"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.multiplier === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "multiplier"});
errors++;
}
for(const key16 in data42){
if(errors >= enoughErrors) break;
if(!((key16 === "kind") || (key16 === "multiplier"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key16});
errors++;
}
}
if(data42.kind !== undefined){
let data50 = data42.kind;
if(typeof data50 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("dynamic" !== data50){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.multiplier !== undefined){
if(!(validate40(data42.multiplier, instancePath+"/model/multiplier"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "percentOf"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.percent === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "percent"});
errors++;
}
for(const key17 in data42){
if(errors >= enoughErrors) break;
if(!((((((key17 === "kind") || (key17 === "percent")) || (key17 === "perEvent")) || (key17 === "eventMinimum")) || (key17 === "eventCap")) || (key17 === "free"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key17});
errors++;
}
}
if(data42.kind !== undefined){
let data52 = data42.kind;
if(typeof data52 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("percentOf" !== data52){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.percent !== undefined){
if(!(validate40(data42.percent, instancePath+"/model/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data42.perEvent !== undefined){
if(!(validate245(data42.perEvent, instancePath+"/model/perEvent"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data42.eventMinimum !== undefined){
if(!(validate245(data42.eventMinimum, instancePath+"/model/eventMinimum"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data42.eventCap !== undefined){
if(!(validate245(data42.eventCap, instancePath+"/model/eventCap"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data42.free !== undefined){
let data57 = data42.free;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
if(data57.upperBound === undefined){
vErrors = noted(vErrors, instancePath+"/model/free", "required", {missingProperty: "upperBound"});
errors++;
}
for(const key18 in data57){
if(errors >= enoughErrors) break;
if(!(((key18 === "upperBound") || (key18 === "events")) || (key18 === "amount"))){
vErrors = noted(vErrors, instancePath+"/model/free", "additionalProperties", {additionalProperty: key18});
errors++;
}
}
if(data57.upperBound !== undefined){
let data58 = data57.upperBound;
if(typeof data58 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/free/upperBound", "type", {});
errors++;
}
if(!((data58 === "inclusive") || (data58 === "exclusive"))){
vErrors = noted(vErrors, instancePath+"/model/free/upperBound", "enum", {});
errors++;
}
}
if(data57.events !== undefined){
let data59 = data57.events;
if(!(((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59))) && (isFinite(data59)))){
vErrors = noted(vErrors, instancePath+"/model/free/events", "type", {});
errors++;
}
if((typeof data59 == "number") && (isFinite(data59))){
if(data59 > 1000000000 || isNaN(data59)){
vErrors = noted(vErrors, instancePath+"/model/free/events", "maximum", {});
errors++;
}
if(data59 < 0 || isNaN(data59)){
vErrors = noted(vErrors, instancePath+"/model/free/events", "minimum", {});
errors++;
}
}
}
if(data57.amount !== undefined){
if(!(validate231(data57.amount, instancePath+"/model/free/amount"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/free", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "graduated"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.tierBy === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "tierBy"});
errors++;
}
if(data42.upperBound === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "upperBound"});
errors++;
}
if(data42.withoutUse === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "withoutUse"});
errors++;
}
if(data42.tiers === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "tiers"});
errors++;
}
for(const key19 in data42){
if(errors >= enoughErrors) break;
if(!(((((((key19 === "kind") || (key19 === "tierBy")) || (key19 === "upperBound")) || (key19 === "withoutUse")) || (key19 === "tiers")) || (key19 === "repeatEvery")) || (key19 === "onOverflow"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key19});
errors++;
}
}
if(data42.kind !== undefined){
let data61 = data42.kind;
if(typeof data61 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("graduated" !== data61){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.tierBy !== undefined){
let data62 = data42.tierBy;
const tag5 = (data62 && typeof data62 == "object" && !Array.isArray(data62)) ? data62["kind"] : undefined;
if(tag5 === "ownQuantity" || tag5 === "periodTotal" || tag5 === "event"){
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "required", {missingProperty: "kind"});
errors++;
}
for(const key20 in data62){
if(errors >= enoughErrors) break;
if(!(key20 === "kind")){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "additionalProperties", {additionalProperty: key20});
errors++;
}
}
if(data62.kind !== undefined){
let data63 = data62.kind;
if(typeof data63 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "type", {});
errors++;
}
if(!(((data63 === "ownQuantity") || (data63 === "periodTotal")) || (data63 === "event"))){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy", "oneOf", {});
errors++;
}
}
if(data42.upperBound !== undefined){
let data64 = data42.upperBound;
if(typeof data64 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "type", {});
errors++;
}
if(!((data64 === "inclusive") || (data64 === "exclusive"))){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "enum", {});
errors++;
}
}
if(data42.withoutUse !== undefined){
let data65 = data42.withoutUse;
if(typeof data65 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "type", {});
errors++;
}
if(!((data65 === "firstTier") || (data65 === "nothing"))){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "enum", {});
errors++;
}
}
if(data42.tiers !== undefined){
let data66 = data42.tiers;
if(Array.isArray(data66)){
if(data66.length > 1000){
vErrors = noted(vErrors, instancePath+"/model/tiers", "maxItems", {});
errors++;
}
const len1 = data66.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate258(data66[i1], instancePath+"/model/tiers/" + i1))){
vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers", "type", {});
errors++;
}
}
if(data42.repeatEvery !== undefined){
if(!(validate40(data42.repeatEvery, instancePath+"/model/repeatEvery"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data42.onOverflow !== undefined){
let data69 = data42.onOverflow;
if(typeof data69 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "type", {});
errors++;
}
if(!(((data69 === "lastTier") || (data69 === "refuse")) || (data69 === "drop"))){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "volume" || tag4 === "stairstep"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.tierBy === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "tierBy"});
errors++;
}
if(data42.upperBound === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "upperBound"});
errors++;
}
if(data42.withoutUse === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "withoutUse"});
errors++;
}
if(data42.tiers === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "tiers"});
errors++;
}
for(const key21 in data42){
if(errors >= enoughErrors) break;
if(!(((((((key21 === "kind") || (key21 === "tierBy")) || (key21 === "upperBound")) || (key21 === "withoutUse")) || (key21 === "tiers")) || (key21 === "least")) || (key21 === "onOverflow"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key21});
errors++;
}
}
if(data42.kind !== undefined){
let data70 = data42.kind;
if(typeof data70 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if(!((data70 === "volume") || (data70 === "stairstep"))){
vErrors = noted(vErrors, instancePath+"/model/kind", "enum", {});
errors++;
}
}
if(data42.tierBy !== undefined){
let data71 = data42.tierBy;
const tag6 = (data71 && typeof data71 == "object" && !Array.isArray(data71)) ? data71["kind"] : undefined;
if(tag6 === "ownQuantity" || tag6 === "periodTotal" || tag6 === "event"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "required", {missingProperty: "kind"});
errors++;
}
for(const key22 in data71){
if(errors >= enoughErrors) break;
if(!(key22 === "kind")){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "additionalProperties", {additionalProperty: key22});
errors++;
}
}
if(data71.kind !== undefined){
let data72 = data71.kind;
if(typeof data72 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "type", {});
errors++;
}
if(!(((data72 === "ownQuantity") || (data72 === "periodTotal")) || (data72 === "event"))){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy", "type", {});
errors++;
}
}
else if(tag6 === "metric"){
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "required", {missingProperty: "kind"});
errors++;
}
if(data71.metric === undefined){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "required", {missingProperty: "metric"});
errors++;
}
if(data71.unit === undefined){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "required", {missingProperty: "unit"});
errors++;
}
for(const key23 in data71){
if(errors >= enoughErrors) break;
if(!(((key23 === "kind") || (key23 === "metric")) || (key23 === "unit"))){
vErrors = noted(vErrors, instancePath+"/model/tierBy", "additionalProperties", {additionalProperty: key23});
errors++;
}
}
if(data71.kind !== undefined){
let data73 = data71.kind;
if(typeof data73 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "type", {});
errors++;
}
if("metric" !== data73){
vErrors = noted(vErrors, instancePath+"/model/tierBy/kind", "const", {});
errors++;
}
}
if(data71.metric !== undefined){
let data74 = data71.metric;
if(typeof data74 === "string"){
if(func3(data74) > 100){
vErrors = noted(vErrors, instancePath+"/model/tierBy/metric", "maxLength", {});
errors++;
}
if(func3(data74) < 1){
vErrors = noted(vErrors, instancePath+"/model/tierBy/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy/metric", "type", {});
errors++;
}
}
if(data71.unit !== undefined){
let data75 = data71.unit;
if(typeof data75 === "string"){
if(func3(data75) > 100){
vErrors = noted(vErrors, instancePath+"/model/tierBy/unit", "maxLength", {});
errors++;
}
if(func3(data75) < 1){
vErrors = noted(vErrors, instancePath+"/model/tierBy/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy/unit", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tierBy", "oneOf", {});
errors++;
}
}
if(data42.upperBound !== undefined){
let data76 = data42.upperBound;
if(typeof data76 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "type", {});
errors++;
}
if(!((data76 === "inclusive") || (data76 === "exclusive"))){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "enum", {});
errors++;
}
}
if(data42.withoutUse !== undefined){
let data77 = data42.withoutUse;
if(typeof data77 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "type", {});
errors++;
}
if(!((data77 === "firstTier") || (data77 === "nothing"))){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "enum", {});
errors++;
}
}
if(data42.tiers !== undefined){
let data78 = data42.tiers;
if(Array.isArray(data78)){
if(data78.length > 1000){
vErrors = noted(vErrors, instancePath+"/model/tiers", "maxItems", {});
errors++;
}
const len2 = data78.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate258(data78[i2], instancePath+"/model/tiers/" + i2))){
vErrors = vErrors === null ? validate258.errors : vErrors.concat(validate258.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers", "type", {});
errors++;
}
}
if(data42.least !== undefined){
let data80 = data42.least;
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.quantity === undefined){
vErrors = noted(vErrors, instancePath+"/model/least", "required", {missingProperty: "quantity"});
errors++;
}
if(data80.below === undefined){
vErrors = noted(vErrors, instancePath+"/model/least", "required", {missingProperty: "below"});
errors++;
}
for(const key24 in data80){
if(errors >= enoughErrors) break;
if(!((key24 === "quantity") || (key24 === "below"))){
vErrors = noted(vErrors, instancePath+"/model/least", "additionalProperties", {additionalProperty: key24});
errors++;
}
}
if(data80.quantity !== undefined){
if(!(validate40(data80.quantity, instancePath+"/model/least/quantity"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data80.below !== undefined){
let data82 = data80.below;
if(typeof data82 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/least/below", "type", {});
errors++;
}
if(!((data82 === "firstTier") || (data82 === "refuse"))){
vErrors = noted(vErrors, instancePath+"/model/least/below", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/least", "type", {});
errors++;
}
}
if(data42.onOverflow !== undefined){
let data83 = data42.onOverflow;
if(typeof data83 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "type", {});
errors++;
}
if(!(((data83 === "lastTier") || (data83 === "refuse")) || (data83 === "drop"))){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else if(tag4 === "capacity"){
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.kind === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "kind"});
errors++;
}
if(data42.upperBound === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "upperBound"});
errors++;
}
if(data42.withoutUse === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "withoutUse"});
errors++;
}
if(data42.tiers === undefined){
vErrors = noted(vErrors, instancePath+"/model", "required", {missingProperty: "tiers"});
errors++;
}
for(const key25 in data42){
if(errors >= enoughErrors) break;
if(!(((((key25 === "kind") || (key25 === "upperBound")) || (key25 === "withoutUse")) || (key25 === "tiers")) || (key25 === "onOverflow"))){
vErrors = noted(vErrors, instancePath+"/model", "additionalProperties", {additionalProperty: key25});
errors++;
}
}
if(data42.kind !== undefined){
let data84 = data42.kind;
if(typeof data84 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/kind", "type", {});
errors++;
}
if("capacity" !== data84){
vErrors = noted(vErrors, instancePath+"/model/kind", "const", {});
errors++;
}
}
if(data42.upperBound !== undefined){
let data85 = data42.upperBound;
if(typeof data85 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "type", {});
errors++;
}
if(!((data85 === "inclusive") || (data85 === "exclusive"))){
vErrors = noted(vErrors, instancePath+"/model/upperBound", "enum", {});
errors++;
}
}
if(data42.withoutUse !== undefined){
let data86 = data42.withoutUse;
if(typeof data86 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "type", {});
errors++;
}
if(!((data86 === "firstTier") || (data86 === "nothing"))){
vErrors = noted(vErrors, instancePath+"/model/withoutUse", "enum", {});
errors++;
}
}
if(data42.tiers !== undefined){
let data87 = data42.tiers;
if(Array.isArray(data87)){
if(data87.length > 1000){
vErrors = noted(vErrors, instancePath+"/model/tiers", "maxItems", {});
errors++;
}
const len3 = data87.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
let data88 = data87[i3];
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.limits === undefined){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3, "required", {missingProperty: "limits"});
errors++;
}
if(data88.amount === undefined){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3, "required", {missingProperty: "amount"});
errors++;
}
for(const key26 in data88){
if(errors >= enoughErrors) break;
if(!((key26 === "limits") || (key26 === "amount"))){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3, "additionalProperties", {additionalProperty: key26});
errors++;
}
}
if(data88.limits !== undefined){
let data89 = data88.limits;
if(Array.isArray(data89)){
if(data89.length > 100){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits", "maxItems", {});
errors++;
}
const len4 = data89.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
let data90 = data89[i4];
if(data90 && typeof data90 == "object" && !Array.isArray(data90)){
if(data90.metric === undefined){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4, "required", {missingProperty: "metric"});
errors++;
}
if(data90.unit === undefined){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4, "required", {missingProperty: "unit"});
errors++;
}
for(const key27 in data90){
if(errors >= enoughErrors) break;
if(!(((key27 === "metric") || (key27 === "unit")) || (key27 === "upTo"))){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4, "additionalProperties", {additionalProperty: key27});
errors++;
}
}
if(data90.metric !== undefined){
let data91 = data90.metric;
if(typeof data91 === "string"){
if(func3(data91) > 100){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/metric", "maxLength", {});
errors++;
}
if(func3(data91) < 1){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/metric", "type", {});
errors++;
}
}
if(data90.unit !== undefined){
let data92 = data90.unit;
if(typeof data92 === "string"){
if(func3(data92) > 100){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/unit", "maxLength", {});
errors++;
}
if(func3(data92) < 1){
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/unit", "type", {});
errors++;
}
}
if(data90.upTo !== undefined){
if(!(validate40(data90.upTo, instancePath+"/model/tiers/" + i3+"/limits/" + i4+"/upTo"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits/" + i4, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3+"/limits", "type", {});
errors++;
}
}
if(data88.amount !== undefined){
if(!(validate245(data88.amount, instancePath+"/model/tiers/" + i3+"/amount"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers/" + i3, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model/tiers", "type", {});
errors++;
}
}
if(data42.onOverflow !== undefined){
let data95 = data42.onOverflow;
if(typeof data95 !== "string"){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "type", {});
errors++;
}
if(!((data95 === "lastTier") || (data95 === "refuse"))){
vErrors = noted(vErrors, instancePath+"/model/onOverflow", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/model", "oneOf", {});
errors++;
}
}
if(data.increment !== undefined){
let data96 = data.increment;
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.initial === undefined){
vErrors = noted(vErrors, instancePath+"/increment", "required", {missingProperty: "initial"});
errors++;
}
if(data96.step === undefined){
vErrors = noted(vErrors, instancePath+"/increment", "required", {missingProperty: "step"});
errors++;
}
if(data96.per === undefined){
vErrors = noted(vErrors, instancePath+"/increment", "required", {missingProperty: "per"});
errors++;
}
for(const key28 in data96){
if(errors >= enoughErrors) break;
if(!(((key28 === "initial") || (key28 === "step")) || (key28 === "per"))){
vErrors = noted(vErrors, instancePath+"/increment", "additionalProperties", {additionalProperty: key28});
errors++;
}
}
if(data96.initial !== undefined){
if(!(validate40(data96.initial, instancePath+"/increment/initial"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data96.step !== undefined){
if(!(validate40(data96.step, instancePath+"/increment/step"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data96.per !== undefined){
let data99 = data96.per;
if(typeof data99 !== "string"){
vErrors = noted(vErrors, instancePath+"/increment/per", "type", {});
errors++;
}
if(!((data99 === "event") || (data99 === "period"))){
vErrors = noted(vErrors, instancePath+"/increment/per", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/increment", "type", {});
errors++;
}
}
if(data.conversion !== undefined){
let data100 = data.conversion;
if(data100 && typeof data100 == "object" && !Array.isArray(data100)){
if(data100.from === undefined){
vErrors = noted(vErrors, instancePath+"/conversion", "required", {missingProperty: "from"});
errors++;
}
if(data100.operation === undefined){
vErrors = noted(vErrors, instancePath+"/conversion", "required", {missingProperty: "operation"});
errors++;
}
if(data100.factor === undefined){
vErrors = noted(vErrors, instancePath+"/conversion", "required", {missingProperty: "factor"});
errors++;
}
for(const key29 in data100){
if(errors >= enoughErrors) break;
if(!((((key29 === "from") || (key29 === "operation")) || (key29 === "factor")) || (key29 === "round"))){
vErrors = noted(vErrors, instancePath+"/conversion", "additionalProperties", {additionalProperty: key29});
errors++;
}
}
if(data100.from !== undefined){
let data101 = data100.from;
if(typeof data101 === "string"){
if(func3(data101) > 100){
vErrors = noted(vErrors, instancePath+"/conversion/from", "maxLength", {});
errors++;
}
if(func3(data101) < 1){
vErrors = noted(vErrors, instancePath+"/conversion/from", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/conversion/from", "type", {});
errors++;
}
}
if(data100.operation !== undefined){
let data102 = data100.operation;
if(typeof data102 !== "string"){
vErrors = noted(vErrors, instancePath+"/conversion/operation", "type", {});
errors++;
}
if(!((data102 === "multiply") || (data102 === "divide"))){
vErrors = noted(vErrors, instancePath+"/conversion/operation", "enum", {});
errors++;
}
}
if(data100.factor !== undefined){
if(!(validate40(data100.factor, instancePath+"/conversion/factor"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data100.round !== undefined){
let data104 = data100.round;
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.decimals === undefined){
vErrors = noted(vErrors, instancePath+"/conversion/round", "required", {missingProperty: "decimals"});
errors++;
}
if(data104.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/conversion/round", "required", {missingProperty: "rounding"});
errors++;
}
for(const key30 in data104){
if(errors >= enoughErrors) break;
if(!((key30 === "decimals") || (key30 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/conversion/round", "additionalProperties", {additionalProperty: key30});
errors++;
}
}
if(data104.decimals !== undefined){
let data105 = data104.decimals;
if(!(((typeof data105 == "number") && (!(data105 % 1) && !isNaN(data105))) && (isFinite(data105)))){
vErrors = noted(vErrors, instancePath+"/conversion/round/decimals", "type", {});
errors++;
}
if((typeof data105 == "number") && (isFinite(data105))){
if(data105 > 12 || isNaN(data105)){
vErrors = noted(vErrors, instancePath+"/conversion/round/decimals", "maximum", {});
errors++;
}
if(data105 < 0 || isNaN(data105)){
vErrors = noted(vErrors, instancePath+"/conversion/round/decimals", "minimum", {});
errors++;
}
}
}
if(data104.rounding !== undefined){
if(!(validate27(data104.rounding, instancePath+"/conversion/round/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/conversion/round", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/conversion", "type", {});
errors++;
}
}
if(data.minimum !== undefined){
if(!(validate245(data.minimum, instancePath+"/minimum"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.cap !== undefined){
if(!(validate245(data.cap, instancePath+"/cap"))){
vErrors = vErrors === null ? validate245.errors : vErrors.concat(validate245.errors);
errors = vErrors.length;
}
}
if(data.suspendAt !== undefined){
let data109 = data.suspendAt;
if(data109 && typeof data109 == "object" && !Array.isArray(data109)){
if(data109.amounts === undefined){
vErrors = noted(vErrors, instancePath+"/suspendAt", "required", {missingProperty: "amounts"});
errors++;
}
if(data109.continuation === undefined){
vErrors = noted(vErrors, instancePath+"/suspendAt", "required", {missingProperty: "continuation"});
errors++;
}
for(const key31 in data109){
if(errors >= enoughErrors) break;
if(!((key31 === "amounts") || (key31 === "continuation"))){
vErrors = noted(vErrors, instancePath+"/suspendAt", "additionalProperties", {additionalProperty: key31});
errors++;
}
}
if(data109.amounts !== undefined){
if(!(validate231(data109.amounts, instancePath+"/suspendAt/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data109.continuation !== undefined){
let data111 = data109.continuation;
if(typeof data111 !== "string"){
vErrors = noted(vErrors, instancePath+"/suspendAt/continuation", "type", {});
errors++;
}
if(!((data111 === "onRequest") || (data111 === "none"))){
vErrors = noted(vErrors, instancePath+"/suspendAt/continuation", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/suspendAt", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "allowance"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.metric === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "metric"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.period === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "period"});
errors++;
}
if(data.pool === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "pool"});
errors++;
}
if(data.firstPeriod === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "firstPeriod"});
errors++;
}
if(data.onExhausted === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "onExhausted"});
errors++;
}
for(const key32 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema48.oneOf[3].properties, key32))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key32});
errors++;
}
}
if(data.kind !== undefined){
let data112 = data.kind;
if(typeof data112 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("allowance" !== data112){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.metric !== undefined){
let data113 = data.metric;
if(typeof data113 === "string"){
if(func3(data113) > 100){
vErrors = noted(vErrors, instancePath+"/metric", "maxLength", {});
errors++;
}
if(func3(data113) < 1){
vErrors = noted(vErrors, instancePath+"/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/metric", "type", {});
errors++;
}
}
if(data.unit !== undefined){
let data114 = data.unit;
if(typeof data114 === "string"){
if(func3(data114) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data114) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate277(data.quantity, instancePath+"/quantity"))){
vErrors = vErrors === null ? validate277.errors : vErrors.concat(validate277.errors);
errors = vErrors.length;
}
}
if(data.period !== undefined){
let data116 = data.period;
if(data116 && typeof data116 == "object" && !Array.isArray(data116)){
if(data116.unit === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "unit"});
errors++;
}
if(data116.count === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "count"});
errors++;
}
for(const key33 in data116){
if(errors >= enoughErrors) break;
if(!((key33 === "unit") || (key33 === "count"))){
vErrors = noted(vErrors, instancePath+"/period", "additionalProperties", {additionalProperty: key33});
errors++;
}
}
if(data116.unit !== undefined){
let data117 = data116.unit;
if(typeof data117 !== "string"){
vErrors = noted(vErrors, instancePath+"/period/unit", "type", {});
errors++;
}
if(!((data117 === "month") || (data117 === "year"))){
vErrors = noted(vErrors, instancePath+"/period/unit", "enum", {});
errors++;
}
}
if(data116.count !== undefined){
let data118 = data116.count;
if(!(((typeof data118 == "number") && (!(data118 % 1) && !isNaN(data118))) && (isFinite(data118)))){
vErrors = noted(vErrors, instancePath+"/period/count", "type", {});
errors++;
}
if((typeof data118 == "number") && (isFinite(data118))){
if(data118 > 120 || isNaN(data118)){
vErrors = noted(vErrors, instancePath+"/period/count", "maximum", {});
errors++;
}
if(data118 < 1 || isNaN(data118)){
vErrors = noted(vErrors, instancePath+"/period/count", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/period", "type", {});
errors++;
}
}
if(data.pool !== undefined){
let data119 = data.pool;
if(typeof data119 !== "string"){
vErrors = noted(vErrors, instancePath+"/pool", "type", {});
errors++;
}
if(!((((data119 === "product") || (data119 === "subscription")) || (data119 === "account")) || (data119 === "group"))){
vErrors = noted(vErrors, instancePath+"/pool", "enum", {});
errors++;
}
}
if(data.firstPeriod !== undefined){
let data120 = data.firstPeriod;
const tag7 = (data120 && typeof data120 == "object" && !Array.isArray(data120)) ? data120["kind"] : undefined;
if(tag7 === "full"){
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.kind === undefined){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "required", {missingProperty: "kind"});
errors++;
}
for(const key34 in data120){
if(errors >= enoughErrors) break;
if(!(key34 === "kind")){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "additionalProperties", {additionalProperty: key34});
errors++;
}
}
if(data120.kind !== undefined){
let data121 = data120.kind;
if(typeof data121 !== "string"){
vErrors = noted(vErrors, instancePath+"/firstPeriod/kind", "type", {});
errors++;
}
if("full" !== data121){
vErrors = noted(vErrors, instancePath+"/firstPeriod/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/firstPeriod", "type", {});
errors++;
}
}
else if(tag7 === "day"){
if(data120 && typeof data120 == "object" && !Array.isArray(data120)){
if(data120.kind === undefined){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "required", {missingProperty: "kind"});
errors++;
}
if(data120.decimals === undefined){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "required", {missingProperty: "decimals"});
errors++;
}
if(data120.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "required", {missingProperty: "rounding"});
errors++;
}
for(const key35 in data120){
if(errors >= enoughErrors) break;
if(!(((key35 === "kind") || (key35 === "decimals")) || (key35 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/firstPeriod", "additionalProperties", {additionalProperty: key35});
errors++;
}
}
if(data120.kind !== undefined){
let data122 = data120.kind;
if(typeof data122 !== "string"){
vErrors = noted(vErrors, instancePath+"/firstPeriod/kind", "type", {});
errors++;
}
if("day" !== data122){
vErrors = noted(vErrors, instancePath+"/firstPeriod/kind", "const", {});
errors++;
}
}
if(data120.decimals !== undefined){
let data123 = data120.decimals;
if(!(((typeof data123 == "number") && (!(data123 % 1) && !isNaN(data123))) && (isFinite(data123)))){
vErrors = noted(vErrors, instancePath+"/firstPeriod/decimals", "type", {});
errors++;
}
if((typeof data123 == "number") && (isFinite(data123))){
if(data123 > 12 || isNaN(data123)){
vErrors = noted(vErrors, instancePath+"/firstPeriod/decimals", "maximum", {});
errors++;
}
if(data123 < 0 || isNaN(data123)){
vErrors = noted(vErrors, instancePath+"/firstPeriod/decimals", "minimum", {});
errors++;
}
}
}
if(data120.rounding !== undefined){
if(!(validate27(data120.rounding, instancePath+"/firstPeriod/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/firstPeriod", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/firstPeriod", "oneOf", {});
errors++;
}
}
if(data.onExhausted !== undefined){
let data125 = data.onExhausted;
if(typeof data125 !== "string"){
vErrors = noted(vErrors, instancePath+"/onExhausted", "type", {});
errors++;
}
if(!((((data125 === "charge") || (data125 === "throttle")) || (data125 === "suspend")) || (data125 === "unlimited"))){
vErrors = noted(vErrors, instancePath+"/onExhausted", "enum", {});
errors++;
}
}
if(data.members !== undefined){
let data126 = data.members;
if(!(((typeof data126 == "number") && (!(data126 % 1) && !isNaN(data126))) && (isFinite(data126)))){
vErrors = noted(vErrors, instancePath+"/members", "type", {});
errors++;
}
if((typeof data126 == "number") && (isFinite(data126))){
if(data126 > 1000000 || isNaN(data126)){
vErrors = noted(vErrors, instancePath+"/members", "maximum", {});
errors++;
}
if(data126 < 2 || isNaN(data126)){
vErrors = noted(vErrors, instancePath+"/members", "minimum", {});
errors++;
}
}
}
if(data.consumption !== undefined){
let data127 = data.consumption;
if(data127 && typeof data127 == "object" && !Array.isArray(data127)){
if(data127.order === undefined){
vErrors = noted(vErrors, instancePath+"/consumption", "required", {missingProperty: "order"});
errors++;
}
for(const key36 in data127){
if(errors >= enoughErrors) break;
if(!((key36 === "order") || (key36 === "rank"))){
vErrors = noted(vErrors, instancePath+"/consumption", "additionalProperties", {additionalProperty: key36});
errors++;
}
}
if(data127.order !== undefined){
let data128 = data127.order;
if(Array.isArray(data128)){
if(data128.length > 4){
vErrors = noted(vErrors, instancePath+"/consumption/order", "maxItems", {});
errors++;
}
if(data128.length < 1){
vErrors = noted(vErrors, instancePath+"/consumption/order", "minItems", {});
errors++;
}
const len5 = data128.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
let data129 = data128[i5];
if(typeof data129 !== "string"){
vErrors = noted(vErrors, instancePath+"/consumption/order/" + i5, "type", {});
errors++;
}
if(!((((data129 === "earliestExpiry") || (data129 === "rank")) || (data129 === "grantTime")) || (data129 === "id"))){
vErrors = noted(vErrors, instancePath+"/consumption/order/" + i5, "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/consumption/order", "type", {});
errors++;
}
}
if(data127.rank !== undefined){
let data130 = data127.rank;
if(!(((typeof data130 == "number") && (!(data130 % 1) && !isNaN(data130))) && (isFinite(data130)))){
vErrors = noted(vErrors, instancePath+"/consumption/rank", "type", {});
errors++;
}
if((typeof data130 == "number") && (isFinite(data130))){
if(data130 > 1000000 || isNaN(data130)){
vErrors = noted(vErrors, instancePath+"/consumption/rank", "maximum", {});
errors++;
}
if(data130 < 0 || isNaN(data130)){
vErrors = noted(vErrors, instancePath+"/consumption/rank", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/consumption", "type", {});
errors++;
}
}
if(data.rollover !== undefined){
let data131 = data.rollover;
if(data131 && typeof data131 == "object" && !Array.isArray(data131)){
if(data131.share === undefined){
vErrors = noted(vErrors, instancePath+"/rollover", "required", {missingProperty: "share"});
errors++;
}
if(data131.expires === undefined){
vErrors = noted(vErrors, instancePath+"/rollover", "required", {missingProperty: "expires"});
errors++;
}
if(data131.again === undefined){
vErrors = noted(vErrors, instancePath+"/rollover", "required", {missingProperty: "again"});
errors++;
}
for(const key37 in data131){
if(errors >= enoughErrors) break;
if(!((((key37 === "share") || (key37 === "expires")) || (key37 === "again")) || (key37 === "cap"))){
vErrors = noted(vErrors, instancePath+"/rollover", "additionalProperties", {additionalProperty: key37});
errors++;
}
}
if(data131.share !== undefined){
if(!(validate40(data131.share, instancePath+"/rollover/share"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data131.expires !== undefined){
let data133 = data131.expires;
if(data133 && typeof data133 == "object" && !Array.isArray(data133)){
if(data133.unit === undefined){
vErrors = noted(vErrors, instancePath+"/rollover/expires", "required", {missingProperty: "unit"});
errors++;
}
if(data133.count === undefined){
vErrors = noted(vErrors, instancePath+"/rollover/expires", "required", {missingProperty: "count"});
errors++;
}
for(const key38 in data133){
if(errors >= enoughErrors) break;
if(!((key38 === "unit") || (key38 === "count"))){
vErrors = noted(vErrors, instancePath+"/rollover/expires", "additionalProperties", {additionalProperty: key38});
errors++;
}
}
if(data133.unit !== undefined){
let data134 = data133.unit;
if(typeof data134 !== "string"){
vErrors = noted(vErrors, instancePath+"/rollover/expires/unit", "type", {});
errors++;
}
if(!((data134 === "month") || (data134 === "year"))){
vErrors = noted(vErrors, instancePath+"/rollover/expires/unit", "enum", {});
errors++;
}
}
if(data133.count !== undefined){
let data135 = data133.count;
if(!(((typeof data135 == "number") && (!(data135 % 1) && !isNaN(data135))) && (isFinite(data135)))){
vErrors = noted(vErrors, instancePath+"/rollover/expires/count", "type", {});
errors++;
}
if((typeof data135 == "number") && (isFinite(data135))){
if(data135 > 120 || isNaN(data135)){
vErrors = noted(vErrors, instancePath+"/rollover/expires/count", "maximum", {});
errors++;
}
if(data135 < 1 || isNaN(data135)){
vErrors = noted(vErrors, instancePath+"/rollover/expires/count", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rollover/expires", "type", {});
errors++;
}
}
if(data131.again !== undefined){
if(typeof data131.again !== "boolean"){
vErrors = noted(vErrors, instancePath+"/rollover/again", "type", {});
errors++;
}
}
if(data131.cap !== undefined){
if(!(validate40(data131.cap, instancePath+"/rollover/cap"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rollover", "type", {});
errors++;
}
}
if(data.convertible !== undefined){
let data138 = data.convertible;
if(Array.isArray(data138)){
if(data138.length > 20){
vErrors = noted(vErrors, instancePath+"/convertible", "maxItems", {});
errors++;
}
if(data138.length < 1){
vErrors = noted(vErrors, instancePath+"/convertible", "minItems", {});
errors++;
}
const len6 = data138.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
let data139 = data138[i6];
if(data139 && typeof data139 == "object" && !Array.isArray(data139)){
if(data139.overflow === undefined){
vErrors = noted(vErrors, instancePath+"/convertible/" + i6, "required", {missingProperty: "overflow"});
errors++;
}
if(data139.rate === undefined){
vErrors = noted(vErrors, instancePath+"/convertible/" + i6, "required", {missingProperty: "rate"});
errors++;
}
for(const key39 in data139){
if(errors >= enoughErrors) break;
if(!(((key39 === "overflow") || (key39 === "rate")) || (key39 === "cap"))){
vErrors = noted(vErrors, instancePath+"/convertible/" + i6, "additionalProperties", {additionalProperty: key39});
errors++;
}
}
if(data139.overflow !== undefined){
if(!(validate23(data139.overflow, instancePath+"/convertible/" + i6+"/overflow"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data139.rate !== undefined){
if(!(validate40(data139.rate, instancePath+"/convertible/" + i6+"/rate"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data139.cap !== undefined){
if(!(validate40(data139.cap, instancePath+"/convertible/" + i6+"/cap"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/convertible/" + i6, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/convertible", "type", {});
errors++;
}
}
if(data.overflow !== undefined){
if(!(validate23(data.overflow, instancePath+"/overflow"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "commitment"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.amounts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amounts"});
errors++;
}
if(data.per === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "per"});
errors++;
}
for(const key40 in data){
if(errors >= enoughErrors) break;
if(!((((key40 === "kind") || (key40 === "amounts")) || (key40 === "per")) || (key40 === "coefficient"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key40});
errors++;
}
}
if(data.kind !== undefined){
let data144 = data.kind;
if(typeof data144 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("commitment" !== data144){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.amounts !== undefined){
if(!(validate231(data.amounts, instancePath+"/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data.per !== undefined){
if(!(validate216(data.per, instancePath+"/per"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data.coefficient !== undefined){
if(!(validate40(data.coefficient, instancePath+"/coefficient"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "penalty"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.actions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "actions"});
errors++;
}
if(data.fee === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "fee"});
errors++;
}
for(const key41 in data){
if(errors >= enoughErrors) break;
if(!(((key41 === "kind") || (key41 === "actions")) || (key41 === "fee"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key41});
errors++;
}
}
if(data.kind !== undefined){
let data148 = data.kind;
if(typeof data148 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("penalty" !== data148){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.actions !== undefined){
let data149 = data.actions;
if(Array.isArray(data149)){
if(data149.length > 2){
vErrors = noted(vErrors, instancePath+"/actions", "maxItems", {});
errors++;
}
const len7 = data149.length;
for(let i7=0; i7<len7 && errors < enoughErrors; i7++){
let data150 = data149[i7];
if(typeof data150 !== "string"){
vErrors = noted(vErrors, instancePath+"/actions/" + i7, "type", {});
errors++;
}
if(!((data150 === "cease") || (data150 === "modify"))){
vErrors = noted(vErrors, instancePath+"/actions/" + i7, "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/actions", "type", {});
errors++;
}
}
if(data.fee !== undefined){
let data151 = data.fee;
const tag8 = (data151 && typeof data151 == "object" && !Array.isArray(data151)) ? data151["kind"] : undefined;
if(tag8 === "flat"){
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.kind === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "kind"});
errors++;
}
if(data151.amounts === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "amounts"});
errors++;
}
for(const key42 in data151){
if(errors >= enoughErrors) break;
if(!((key42 === "kind") || (key42 === "amounts"))){
vErrors = noted(vErrors, instancePath+"/fee", "additionalProperties", {additionalProperty: key42});
errors++;
}
}
if(data151.kind !== undefined){
let data152 = data151.kind;
if(typeof data152 !== "string"){
vErrors = noted(vErrors, instancePath+"/fee/kind", "type", {});
errors++;
}
if("flat" !== data152){
vErrors = noted(vErrors, instancePath+"/fee/kind", "const", {});
errors++;
}
}
if(data151.amounts !== undefined){
if(!(validate231(data151.amounts, instancePath+"/fee/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee", "type", {});
errors++;
}
}
else if(tag8 === "declining"){
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.kind === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "kind"});
errors++;
}
if(data151.initial === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "initial"});
errors++;
}
if(data151.step === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "step"});
errors++;
}
if(data151.floor === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "floor"});
errors++;
}
for(const key43 in data151){
if(errors >= enoughErrors) break;
if(!((((key43 === "kind") || (key43 === "initial")) || (key43 === "step")) || (key43 === "floor"))){
vErrors = noted(vErrors, instancePath+"/fee", "additionalProperties", {additionalProperty: key43});
errors++;
}
}
if(data151.kind !== undefined){
let data154 = data151.kind;
if(typeof data154 !== "string"){
vErrors = noted(vErrors, instancePath+"/fee/kind", "type", {});
errors++;
}
if("declining" !== data154){
vErrors = noted(vErrors, instancePath+"/fee/kind", "const", {});
errors++;
}
}
if(data151.initial !== undefined){
if(!(validate231(data151.initial, instancePath+"/fee/initial"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data151.step !== undefined){
if(!(validate231(data151.step, instancePath+"/fee/step"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data151.floor !== undefined){
if(!(validate231(data151.floor, instancePath+"/fee/floor"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee", "type", {});
errors++;
}
}
else if(tag8 === "prorated"){
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.kind === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "kind"});
errors++;
}
if(data151.amounts === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "amounts"});
errors++;
}
for(const key44 in data151){
if(errors >= enoughErrors) break;
if(!((key44 === "kind") || (key44 === "amounts"))){
vErrors = noted(vErrors, instancePath+"/fee", "additionalProperties", {additionalProperty: key44});
errors++;
}
}
if(data151.kind !== undefined){
let data158 = data151.kind;
if(typeof data158 !== "string"){
vErrors = noted(vErrors, instancePath+"/fee/kind", "type", {});
errors++;
}
if("prorated" !== data158){
vErrors = noted(vErrors, instancePath+"/fee/kind", "const", {});
errors++;
}
}
if(data151.amounts !== undefined){
if(!(validate231(data151.amounts, instancePath+"/fee/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee", "type", {});
errors++;
}
}
else if(tag8 === "bands"){
if(data151 && typeof data151 == "object" && !Array.isArray(data151)){
if(data151.kind === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "kind"});
errors++;
}
if(data151.bands === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "bands"});
errors++;
}
if(data151.monthBegun === undefined){
vErrors = noted(vErrors, instancePath+"/fee", "required", {missingProperty: "monthBegun"});
errors++;
}
for(const key45 in data151){
if(errors >= enoughErrors) break;
if(!(((key45 === "kind") || (key45 === "bands")) || (key45 === "monthBegun"))){
vErrors = noted(vErrors, instancePath+"/fee", "additionalProperties", {additionalProperty: key45});
errors++;
}
}
if(data151.kind !== undefined){
let data160 = data151.kind;
if(typeof data160 !== "string"){
vErrors = noted(vErrors, instancePath+"/fee/kind", "type", {});
errors++;
}
if("bands" !== data160){
vErrors = noted(vErrors, instancePath+"/fee/kind", "const", {});
errors++;
}
}
if(data151.bands !== undefined){
let data161 = data151.bands;
if(Array.isArray(data161)){
if(data161.length > 100){
vErrors = noted(vErrors, instancePath+"/fee/bands", "maxItems", {});
errors++;
}
const len8 = data161.length;
for(let i8=0; i8<len8 && errors < enoughErrors; i8++){
let data162 = data161[i8];
if(data162 && typeof data162 == "object" && !Array.isArray(data162)){
if(data162.fromMonth === undefined){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8, "required", {missingProperty: "fromMonth"});
errors++;
}
if(data162.toMonth === undefined){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8, "required", {missingProperty: "toMonth"});
errors++;
}
if(data162.percent === undefined){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8, "required", {missingProperty: "percent"});
errors++;
}
for(const key46 in data162){
if(errors >= enoughErrors) break;
if(!(((key46 === "fromMonth") || (key46 === "toMonth")) || (key46 === "percent"))){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8, "additionalProperties", {additionalProperty: key46});
errors++;
}
}
if(data162.fromMonth !== undefined){
let data163 = data162.fromMonth;
if(!(((typeof data163 == "number") && (!(data163 % 1) && !isNaN(data163))) && (isFinite(data163)))){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/fromMonth", "type", {});
errors++;
}
if((typeof data163 == "number") && (isFinite(data163))){
if(data163 > 1200 || isNaN(data163)){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/fromMonth", "maximum", {});
errors++;
}
if(data163 < 1 || isNaN(data163)){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/fromMonth", "minimum", {});
errors++;
}
}
}
if(data162.toMonth !== undefined){
let data164 = data162.toMonth;
if(!(((typeof data164 == "number") && (!(data164 % 1) && !isNaN(data164))) && (isFinite(data164)))){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/toMonth", "type", {});
errors++;
}
if((typeof data164 == "number") && (isFinite(data164))){
if(data164 > 1200 || isNaN(data164)){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/toMonth", "maximum", {});
errors++;
}
if(data164 < 1 || isNaN(data164)){
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8+"/toMonth", "minimum", {});
errors++;
}
}
}
if(data162.percent !== undefined){
if(!(validate40(data162.percent, instancePath+"/fee/bands/" + i8+"/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee/bands/" + i8, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee/bands", "type", {});
errors++;
}
}
if(data151.monthBegun !== undefined){
let data166 = data151.monthBegun;
if(typeof data166 !== "string"){
vErrors = noted(vErrors, instancePath+"/fee/monthBegun", "type", {});
errors++;
}
if(!(((data166 === "whole") || (data166 === "rest")) || (data166 === "none"))){
vErrors = noted(vErrors, instancePath+"/fee/monthBegun", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/fee", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "alteration"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.effect === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "effect"});
errors++;
}
if(data.target === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "target"});
errors++;
}
if(data.stage === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "stage"});
errors++;
}
if(data.group === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "group"});
errors++;
}
if(data.mode === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "mode"});
errors++;
}
if(data.priority === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "priority"});
errors++;
}
if(data.base === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "base"});
errors++;
}
for(const key47 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema48.oneOf[6].properties, key47))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key47});
errors++;
}
}
if(data.kind !== undefined){
let data167 = data.kind;
if(typeof data167 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("alteration" !== data167){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.effect !== undefined){
let data168 = data.effect;
const tag9 = (data168 && typeof data168 == "object" && !Array.isArray(data168)) ? data168["kind"] : undefined;
if(tag9 === "percentOff"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.percent === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "percent"});
errors++;
}
for(const key48 in data168){
if(errors >= enoughErrors) break;
if(!((key48 === "kind") || (key48 === "percent"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key48});
errors++;
}
}
if(data168.kind !== undefined){
let data169 = data168.kind;
if(typeof data169 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if("percentOff" !== data169){
vErrors = noted(vErrors, instancePath+"/effect/kind", "const", {});
errors++;
}
}
if(data168.percent !== undefined){
if(!(validate40(data168.percent, instancePath+"/effect/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else if(tag9 === "percentOf"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.percent === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "percent"});
errors++;
}
if(data168.of === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "of"});
errors++;
}
for(const key49 in data168){
if(errors >= enoughErrors) break;
if(!(((key49 === "kind") || (key49 === "percent")) || (key49 === "of"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key49});
errors++;
}
}
if(data168.kind !== undefined){
let data171 = data168.kind;
if(typeof data171 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if("percentOf" !== data171){
vErrors = noted(vErrors, instancePath+"/effect/kind", "const", {});
errors++;
}
}
if(data168.percent !== undefined){
if(!(validate40(data168.percent, instancePath+"/effect/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data168.of !== undefined){
let data173 = data168.of;
const tag10 = (data173 && typeof data173 == "object" && !Array.isArray(data173)) ? data173["kind"] : undefined;
if(tag10 === "line"){
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
if(data173.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect/of", "required", {missingProperty: "kind"});
errors++;
}
for(const key50 in data173){
if(errors >= enoughErrors) break;
if(!(key50 === "kind")){
vErrors = noted(vErrors, instancePath+"/effect/of", "additionalProperties", {additionalProperty: key50});
errors++;
}
}
if(data173.kind !== undefined){
let data174 = data173.kind;
if(typeof data174 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/of/kind", "type", {});
errors++;
}
if("line" !== data174){
vErrors = noted(vErrors, instancePath+"/effect/of/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect/of", "type", {});
errors++;
}
}
else if(tag10 === "price"){
if(data173 && typeof data173 == "object" && !Array.isArray(data173)){
if(data173.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect/of", "required", {missingProperty: "kind"});
errors++;
}
if(data173.price === undefined){
vErrors = noted(vErrors, instancePath+"/effect/of", "required", {missingProperty: "price"});
errors++;
}
for(const key51 in data173){
if(errors >= enoughErrors) break;
if(!((key51 === "kind") || (key51 === "price"))){
vErrors = noted(vErrors, instancePath+"/effect/of", "additionalProperties", {additionalProperty: key51});
errors++;
}
}
if(data173.kind !== undefined){
let data175 = data173.kind;
if(typeof data175 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/of/kind", "type", {});
errors++;
}
if("price" !== data175){
vErrors = noted(vErrors, instancePath+"/effect/of/kind", "const", {});
errors++;
}
}
if(data173.price !== undefined){
if(!(validate23(data173.price, instancePath+"/effect/of/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect/of", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect/of", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else if(tag9 === "amountOff" || tag9 === "amountOn"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.amounts === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "amounts"});
errors++;
}
for(const key52 in data168){
if(errors >= enoughErrors) break;
if(!(((key52 === "kind") || (key52 === "amounts")) || (key52 === "allocation"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key52});
errors++;
}
}
if(data168.kind !== undefined){
let data177 = data168.kind;
if(typeof data177 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if(!((data177 === "amountOff") || (data177 === "amountOn"))){
vErrors = noted(vErrors, instancePath+"/effect/kind", "enum", {});
errors++;
}
}
if(data168.amounts !== undefined){
if(!(validate231(data168.amounts, instancePath+"/effect/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data168.allocation !== undefined){
let data179 = data168.allocation;
if(typeof data179 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/allocation", "type", {});
errors++;
}
if(!((((data179 === "amount") || (data179 === "quantity")) || (data179 === "equal")) || (data179 === "each"))){
vErrors = noted(vErrors, instancePath+"/effect/allocation", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else if(tag9 === "setPrice" || tag9 === "atLeast" || tag9 === "atMost"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.amounts === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "amounts"});
errors++;
}
for(const key53 in data168){
if(errors >= enoughErrors) break;
if(!((key53 === "kind") || (key53 === "amounts"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key53});
errors++;
}
}
if(data168.kind !== undefined){
let data180 = data168.kind;
if(typeof data180 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if(!(((data180 === "setPrice") || (data180 === "atLeast")) || (data180 === "atMost"))){
vErrors = noted(vErrors, instancePath+"/effect/kind", "enum", {});
errors++;
}
}
if(data168.amounts !== undefined){
if(!(validate231(data168.amounts, instancePath+"/effect/amounts"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else if(tag9 === "byTable"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.does === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "does"});
errors++;
}
if(data168.table === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "table"});
errors++;
}
for(const key54 in data168){
if(errors >= enoughErrors) break;
if(!((((key54 === "kind") || (key54 === "does")) || (key54 === "table")) || (key54 === "allocation"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key54});
errors++;
}
}
if(data168.kind !== undefined){
let data182 = data168.kind;
if(typeof data182 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if("byTable" !== data182){
vErrors = noted(vErrors, instancePath+"/effect/kind", "const", {});
errors++;
}
}
if(data168.does !== undefined){
let data183 = data168.does;
if(typeof data183 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/does", "type", {});
errors++;
}
if(!((((data183 === "percentOff") || (data183 === "amountOff")) || (data183 === "amountOn")) || (data183 === "setPrice"))){
vErrors = noted(vErrors, instancePath+"/effect/does", "enum", {});
errors++;
}
}
if(data168.table !== undefined){
if(!(validate23(data168.table, instancePath+"/effect/table"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data168.allocation !== undefined){
let data185 = data168.allocation;
if(typeof data185 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/allocation", "type", {});
errors++;
}
if(!((((data185 === "amount") || (data185 === "quantity")) || (data185 === "equal")) || (data185 === "each"))){
vErrors = noted(vErrors, instancePath+"/effect/allocation", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else if(tag9 === "roundTo"){
if(data168 && typeof data168 == "object" && !Array.isArray(data168)){
if(data168.kind === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "kind"});
errors++;
}
if(data168.step === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "step"});
errors++;
}
if(data168.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/effect", "required", {missingProperty: "rounding"});
errors++;
}
for(const key55 in data168){
if(errors >= enoughErrors) break;
if(!(((key55 === "kind") || (key55 === "step")) || (key55 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/effect", "additionalProperties", {additionalProperty: key55});
errors++;
}
}
if(data168.kind !== undefined){
let data186 = data168.kind;
if(typeof data186 !== "string"){
vErrors = noted(vErrors, instancePath+"/effect/kind", "type", {});
errors++;
}
if("roundTo" !== data186){
vErrors = noted(vErrors, instancePath+"/effect/kind", "const", {});
errors++;
}
}
if(data168.step !== undefined){
if(!(validate40(data168.step, instancePath+"/effect/step"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data168.rounding !== undefined){
if(!(validate27(data168.rounding, instancePath+"/effect/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/effect", "oneOf", {});
errors++;
}
}
if(data.target !== undefined){
let data189 = data.target;
const tag11 = (data189 && typeof data189 == "object" && !Array.isArray(data189)) ? data189["scope"] : undefined;
if(tag11 === "price"){
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
if(data189.scope === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "scope"});
errors++;
}
if(data189.price === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "price"});
errors++;
}
for(const key56 in data189){
if(errors >= enoughErrors) break;
if(!((key56 === "scope") || (key56 === "price"))){
vErrors = noted(vErrors, instancePath+"/target", "additionalProperties", {additionalProperty: key56});
errors++;
}
}
if(data189.scope !== undefined){
let data190 = data189.scope;
if(typeof data190 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/scope", "type", {});
errors++;
}
if("price" !== data190){
vErrors = noted(vErrors, instancePath+"/target/scope", "const", {});
errors++;
}
}
if(data189.price !== undefined){
if(!(validate23(data189.price, instancePath+"/target/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/target", "type", {});
errors++;
}
}
else if(tag11 === "item" || tag11 === "bundle" || tag11 === "order"){
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
if(data189.scope === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "scope"});
errors++;
}
if(data189.charge === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "charge"});
errors++;
}
for(const key57 in data189){
if(errors >= enoughErrors) break;
if(!((key57 === "scope") || (key57 === "charge"))){
vErrors = noted(vErrors, instancePath+"/target", "additionalProperties", {additionalProperty: key57});
errors++;
}
}
if(data189.scope !== undefined){
let data192 = data189.scope;
if(typeof data192 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/scope", "type", {});
errors++;
}
if(!(((data192 === "item") || (data192 === "bundle")) || (data192 === "order"))){
vErrors = noted(vErrors, instancePath+"/target/scope", "enum", {});
errors++;
}
}
if(data189.charge !== undefined){
let data193 = data189.charge;
if(typeof data193 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/charge", "type", {});
errors++;
}
if(!(((data193 === "oneTime") || (data193 === "recurring")) || (data193 === "usage"))){
vErrors = noted(vErrors, instancePath+"/target/charge", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/target", "type", {});
errors++;
}
}
else if(tag11 === "member"){
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
if(data189.scope === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "scope"});
errors++;
}
if(data189.path === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "path"});
errors++;
}
if(data189.charge === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "charge"});
errors++;
}
for(const key58 in data189){
if(errors >= enoughErrors) break;
if(!(((key58 === "scope") || (key58 === "path")) || (key58 === "charge"))){
vErrors = noted(vErrors, instancePath+"/target", "additionalProperties", {additionalProperty: key58});
errors++;
}
}
if(data189.scope !== undefined){
let data194 = data189.scope;
if(typeof data194 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/scope", "type", {});
errors++;
}
if("member" !== data194){
vErrors = noted(vErrors, instancePath+"/target/scope", "const", {});
errors++;
}
}
if(data189.path !== undefined){
let data195 = data189.path;
if(typeof data195 === "string"){
if(func3(data195) > 1000){
vErrors = noted(vErrors, instancePath+"/target/path", "maxLength", {});
errors++;
}
if(!pattern10.test(data195)){
vErrors = noted(vErrors, instancePath+"/target/path", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/target/path", "type", {});
errors++;
}
}
if(data189.charge !== undefined){
let data196 = data189.charge;
if(typeof data196 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/charge", "type", {});
errors++;
}
if(!(((data196 === "oneTime") || (data196 === "recurring")) || (data196 === "usage"))){
vErrors = noted(vErrors, instancePath+"/target/charge", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/target", "type", {});
errors++;
}
}
else if(tag11 === "products"){
if(data189 && typeof data189 == "object" && !Array.isArray(data189)){
if(data189.scope === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "scope"});
errors++;
}
if(data189.offerings === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "offerings"});
errors++;
}
if(data189.charge === undefined){
vErrors = noted(vErrors, instancePath+"/target", "required", {missingProperty: "charge"});
errors++;
}
for(const key59 in data189){
if(errors >= enoughErrors) break;
if(!(((key59 === "scope") || (key59 === "offerings")) || (key59 === "charge"))){
vErrors = noted(vErrors, instancePath+"/target", "additionalProperties", {additionalProperty: key59});
errors++;
}
}
if(data189.scope !== undefined){
let data197 = data189.scope;
if(typeof data197 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/scope", "type", {});
errors++;
}
if("products" !== data197){
vErrors = noted(vErrors, instancePath+"/target/scope", "const", {});
errors++;
}
}
if(data189.offerings !== undefined){
let data198 = data189.offerings;
if(Array.isArray(data198)){
if(data198.length > 1000){
vErrors = noted(vErrors, instancePath+"/target/offerings", "maxItems", {});
errors++;
}
const len9 = data198.length;
for(let i9=0; i9<len9 && errors < enoughErrors; i9++){
if(!(validate23(data198[i9], instancePath+"/target/offerings/" + i9))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/target/offerings", "type", {});
errors++;
}
}
if(data189.charge !== undefined){
let data200 = data189.charge;
if(typeof data200 !== "string"){
vErrors = noted(vErrors, instancePath+"/target/charge", "type", {});
errors++;
}
if(!(((data200 === "oneTime") || (data200 === "recurring")) || (data200 === "usage"))){
vErrors = noted(vErrors, instancePath+"/target/charge", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/target", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/target", "oneOf", {});
errors++;
}
}
if(data.stage !== undefined){
let data201 = data.stage;
if(!(((typeof data201 == "number") && (!(data201 % 1) && !isNaN(data201))) && (isFinite(data201)))){
vErrors = noted(vErrors, instancePath+"/stage", "type", {});
errors++;
}
if((typeof data201 == "number") && (isFinite(data201))){
if(data201 > 1000000000 || isNaN(data201)){
vErrors = noted(vErrors, instancePath+"/stage", "maximum", {});
errors++;
}
if(data201 < -1000000000 || isNaN(data201)){
vErrors = noted(vErrors, instancePath+"/stage", "minimum", {});
errors++;
}
}
}
if(data.group !== undefined){
let data202 = data.group;
if(typeof data202 === "string"){
if(func3(data202) > 100){
vErrors = noted(vErrors, instancePath+"/group", "maxLength", {});
errors++;
}
if(func3(data202) < 1){
vErrors = noted(vErrors, instancePath+"/group", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/group", "type", {});
errors++;
}
}
if(data.mode !== undefined){
let data203 = data.mode;
if(typeof data203 !== "string"){
vErrors = noted(vErrors, instancePath+"/mode", "type", {});
errors++;
}
if(!((((data203 === "sequential") || (data203 === "additive")) || (data203 === "exclusiveBest")) || (data203 === "exclusivePriority"))){
vErrors = noted(vErrors, instancePath+"/mode", "enum", {});
errors++;
}
}
if(data.priority !== undefined){
let data204 = data.priority;
if(!(((typeof data204 == "number") && (!(data204 % 1) && !isNaN(data204))) && (isFinite(data204)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {});
errors++;
}
if((typeof data204 == "number") && (isFinite(data204))){
if(data204 > 1000000000 || isNaN(data204)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {});
errors++;
}
if(data204 < -1000000000 || isNaN(data204)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {});
errors++;
}
}
}
if(data.base !== undefined){
let data205 = data.base;
if(typeof data205 !== "string"){
vErrors = noted(vErrors, instancePath+"/base", "type", {});
errors++;
}
if(!((data205 === "list") || (data205 === "running"))){
vErrors = noted(vErrors, instancePath+"/base", "enum", {});
errors++;
}
}
if(data.baseLess !== undefined){
if(!(validate231(data.baseLess, instancePath+"/baseLess"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data.quantityLimit !== undefined){
let data207 = data.quantityLimit;
if(!(((typeof data207 == "number") && (!(data207 % 1) && !isNaN(data207))) && (isFinite(data207)))){
vErrors = noted(vErrors, instancePath+"/quantityLimit", "type", {});
errors++;
}
if((typeof data207 == "number") && (isFinite(data207))){
if(data207 > 1000000000 || isNaN(data207)){
vErrors = noted(vErrors, instancePath+"/quantityLimit", "maximum", {});
errors++;
}
if(data207 < 1 || isNaN(data207)){
vErrors = noted(vErrors, instancePath+"/quantityLimit", "minimum", {});
errors++;
}
}
}
if(data.cap !== undefined){
if(!(validate231(data.cap, instancePath+"/cap"))){
vErrors = vErrors === null ? validate231.errors : vErrors.concat(validate231.errors);
errors = vErrors.length;
}
}
if(data.rounded !== undefined){
let data209 = data.rounded;
if(data209 && typeof data209 == "object" && !Array.isArray(data209)){
if(data209.of === undefined){
vErrors = noted(vErrors, instancePath+"/rounded", "required", {missingProperty: "of"});
errors++;
}
if(data209.rounding === undefined){
vErrors = noted(vErrors, instancePath+"/rounded", "required", {missingProperty: "rounding"});
errors++;
}
for(const key60 in data209){
if(errors >= enoughErrors) break;
if(!((key60 === "of") || (key60 === "rounding"))){
vErrors = noted(vErrors, instancePath+"/rounded", "additionalProperties", {additionalProperty: key60});
errors++;
}
}
if(data209.of !== undefined){
let data210 = data209.of;
if(typeof data210 !== "string"){
vErrors = noted(vErrors, instancePath+"/rounded/of", "type", {});
errors++;
}
if(!(((data210 === "unit") || (data210 === "line")) || (data210 === "total"))){
vErrors = noted(vErrors, instancePath+"/rounded/of", "enum", {});
errors++;
}
}
if(data209.rounding !== undefined){
if(!(validate27(data209.rounding, instancePath+"/rounded/rounding"))){
vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rounded", "type", {});
errors++;
}
}
if(data.startAfter !== undefined){
if(!(validate216(data.startAfter, instancePath+"/startAfter"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
if(data.lasts !== undefined){
let data213 = data.lasts;
const tag12 = (data213 && typeof data213 == "object" && !Array.isArray(data213)) ? data213["kind"] : undefined;
if(tag12 === "after"){
if(data213 && typeof data213 == "object" && !Array.isArray(data213)){
if(data213.kind === undefined){
vErrors = noted(vErrors, instancePath+"/lasts", "required", {missingProperty: "kind"});
errors++;
}
if(data213.period === undefined){
vErrors = noted(vErrors, instancePath+"/lasts", "required", {missingProperty: "period"});
errors++;
}
for(const key61 in data213){
if(errors >= enoughErrors) break;
if(!((key61 === "kind") || (key61 === "period"))){
vErrors = noted(vErrors, instancePath+"/lasts", "additionalProperties", {additionalProperty: key61});
errors++;
}
}
if(data213.kind !== undefined){
let data214 = data213.kind;
if(typeof data214 !== "string"){
vErrors = noted(vErrors, instancePath+"/lasts/kind", "type", {});
errors++;
}
if("after" !== data214){
vErrors = noted(vErrors, instancePath+"/lasts/kind", "const", {});
errors++;
}
}
if(data213.period !== undefined){
if(!(validate216(data213.period, instancePath+"/lasts/period"))){
vErrors = vErrors === null ? validate216.errors : vErrors.concat(validate216.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lasts", "type", {});
errors++;
}
}
else if(tag12 === "until"){
if(data213 && typeof data213 == "object" && !Array.isArray(data213)){
if(data213.kind === undefined){
vErrors = noted(vErrors, instancePath+"/lasts", "required", {missingProperty: "kind"});
errors++;
}
if(data213.date === undefined){
vErrors = noted(vErrors, instancePath+"/lasts", "required", {missingProperty: "date"});
errors++;
}
for(const key62 in data213){
if(errors >= enoughErrors) break;
if(!((key62 === "kind") || (key62 === "date"))){
vErrors = noted(vErrors, instancePath+"/lasts", "additionalProperties", {additionalProperty: key62});
errors++;
}
}
if(data213.kind !== undefined){
let data216 = data213.kind;
if(typeof data216 !== "string"){
vErrors = noted(vErrors, instancePath+"/lasts/kind", "type", {});
errors++;
}
if("until" !== data216){
vErrors = noted(vErrors, instancePath+"/lasts/kind", "const", {});
errors++;
}
}
if(data213.date !== undefined){
let data217 = data213.date;
if(typeof data217 === "string"){
if(!(formats4(data217))){
vErrors = noted(vErrors, instancePath+"/lasts/date", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/lasts/date", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lasts", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/lasts", "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate229.errors = vErrors;
return errors === 0;
}
function validate320(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data === "string"){
if(!(formats4(data))){
vErrors = noted(vErrors, instancePath, "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate320.errors = vErrors;
return errors === 0;
}
function validate319(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "keep"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("keep" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "fromDate"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.date === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "date"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((((key1 === "kind") || (key1 === "date")) || (key1 === "noticeDays")) || (key1 === "maximumIncrease"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("fromDate" !== data1){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.date !== undefined){
if(!(validate320(data.date, instancePath+"/date"))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
if(data.noticeDays !== undefined){
let data3 = data.noticeDays;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
vErrors = noted(vErrors, instancePath+"/noticeDays", "type", {});
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 1000 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "maximum", {});
errors++;
}
if(data3 < 0 || isNaN(data3)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "minimum", {});
errors++;
}
}
}
if(data.maximumIncrease !== undefined){
if(!(validate40(data.maximumIncrease, instancePath+"/maximumIncrease"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "nextPeriod" || tag0 === "atRenewal" || tag0 === "atCommitmentEnd"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!(((key2 === "kind") || (key2 === "noticeDays")) || (key2 === "maximumIncrease"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if(!(((data5 === "nextPeriod") || (data5 === "atRenewal")) || (data5 === "atCommitmentEnd"))){
vErrors = noted(vErrors, instancePath+"/kind", "enum", {});
errors++;
}
}
if(data.noticeDays !== undefined){
let data6 = data.noticeDays;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/noticeDays", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "maximum", {});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "minimum", {});
errors++;
}
}
}
if(data.maximumIncrease !== undefined){
if(!(validate40(data.maximumIncrease, instancePath+"/maximumIncrease"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate319.errors = vErrors;
return errors === 0;
}
function validate226(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.charge === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "charge"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema47.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("productOfferingPrice" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.charge !== undefined){
if(!(validate229(data.charge, instancePath+"/charge"))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data5 = data.source;
if(Array.isArray(data5)){
if(data5.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate31(data5[i0], instancePath+"/source/" + i0))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.validFor !== undefined){
if(!(validate42(data.validFor, instancePath+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.tax !== undefined){
let data9 = data.tax;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.category === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "category"});
errors++;
}
if(data9.included === undefined){
vErrors = noted(vErrors, instancePath+"/tax", "required", {missingProperty: "included"});
errors++;
}
for(const key1 in data9){
if(errors >= enoughErrors) break;
if(!((key1 === "category") || (key1 === "included"))){
vErrors = noted(vErrors, instancePath+"/tax", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data9.category !== undefined){
if(!(validate23(data9.category, instancePath+"/tax/category"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data9.included !== undefined){
if(typeof data9.included !== "boolean"){
vErrors = noted(vErrors, instancePath+"/tax/included", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/tax", "type", {});
errors++;
}
}
if(data.role !== undefined){
let data12 = data.role;
if(typeof data12 !== "string"){
vErrors = noted(vErrors, instancePath+"/role", "type", {});
errors++;
}
if(!((((data12 === "list") || (data12 === "offer")) || (data12 === "sale")) || (data12 === "reference"))){
vErrors = noted(vErrors, instancePath+"/role", "enum", {});
errors++;
}
}
if(data.compares !== undefined){
if(!(validate23(data.compares, instancePath+"/compares"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.holders !== undefined){
if(!(validate319(data.holders, instancePath+"/holders"))){
vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors);
errors = vErrors.length;
}
}
if(data.$schema !== undefined){
let data15 = data.$schema;
if(typeof data15 === "string"){
if(func3(data15) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate226.errors = vErrors;
return errors === 0;
}
const schema57 = {properties:{"kind":0,"id":0,"name":0,"dimensions":0,"hitPolicy":0,"rows":0,"description":0,"source":0,"$schema":0}};
function validate330(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "unique"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(key0 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("unique" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "specific"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.order === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "order"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "order"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data1 = data.kind;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("specific" !== data1){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.order !== undefined){
let data2 = data.order;
if(Array.isArray(data2)){
if(data2.length > 100){
vErrors = noted(vErrors, instancePath+"/order", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate23(data2[i0], instancePath+"/order/" + i0))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/order", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "priority"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key2 in data){
if(errors >= enoughErrors) break;
if(!(key2 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data.kind !== undefined){
let data4 = data.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("priority" !== data4){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "collect"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(key3 === "kind")){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("collect" !== data5){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate330.errors = vErrors;
return errors === 0;
}
function validate336(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data != "object"){
if(!(validate66(data, instancePath))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
else if(Array.isArray(data)){
if(Array.isArray(data)){
if(data.length > 5000){
vErrors = noted(vErrors, instancePath, "maxItems", {});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate66(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(data && typeof data == "object" && !Array.isArray(data)){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "from") || (key0 === "to"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.from !== undefined){
let data1 = data.from;
if((!((typeof data1 == "number") && (isFinite(data1)))) && (typeof data1 !== "string")){
vErrors = noted(vErrors, instancePath+"/from", "type", {});
errors++;
}
if(typeof data1 === "string"){
if(func3(data1) > 10){
vErrors = noted(vErrors, instancePath+"/from", "maxLength", {});
errors++;
}
}
}
if(data.to !== undefined){
let data2 = data.to;
if((!((typeof data2 == "number") && (isFinite(data2)))) && (typeof data2 !== "string")){
vErrors = noted(vErrors, instancePath+"/to", "type", {});
errors++;
}
if(typeof data2 === "string"){
if(func3(data2) > 10){
vErrors = noted(vErrors, instancePath+"/to", "maxLength", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate336.errors = vErrors;
return errors === 0;
}
function validate333(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["amount"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.when === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "when"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "id") || (key0 === "when")) || (key0 === "currency")) || (key0 === "amount")) || (key0 === "validFor")) || (key0 === "priority"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
let data1 = data.when;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(Object.keys(data1).length > 100){
vErrors = noted(vErrors, instancePath+"/when", "maxProperties", {});
errors++;
}
for(const key1 in data1){
if(errors >= enoughErrors) break;
const _errs6 = errors;
if(!(validate23(key1, instancePath+"/when"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs6 === errors;
if(!valid3){
vErrors = noted(vErrors, instancePath+"/when", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data1){
if(errors >= enoughErrors) break;
if(!(validate336(data1[key2], instancePath+"/when/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/when", "type", {});
errors++;
}
}
if(data.currency !== undefined){
let data3 = data.currency;
if(typeof data3 === "string"){
if(!pattern1.test(data3)){
vErrors = noted(vErrors, instancePath+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currency", "type", {});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate40(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.validFor !== undefined){
if(!(validate42(data.validFor, instancePath+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data6 = data.priority;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {});
errors++;
}
if(data6 < -1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["quantity"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.when === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "when"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!(((((key3 === "id") || (key3 === "when")) || (key3 === "quantity")) || (key3 === "validFor")) || (key3 === "priority"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
let data8 = data.when;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 100){
vErrors = noted(vErrors, instancePath+"/when", "maxProperties", {});
errors++;
}
for(const key4 in data8){
if(errors >= enoughErrors) break;
const _errs21 = errors;
if(!(validate23(key4, instancePath+"/when"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs21 === errors;
if(!valid7){
vErrors = noted(vErrors, instancePath+"/when", "propertyNames", {propertyName: key4});
errors++;
}
}
for(const key5 in data8){
if(errors >= enoughErrors) break;
if(!(validate336(data8[key5], instancePath+"/when/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/when", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate40(data.quantity, instancePath+"/quantity"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.validFor !== undefined){
if(!(validate42(data.validFor, instancePath+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data12 = data.priority;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {});
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1000000000 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {});
errors++;
}
if(data12 < -1000000000 || isNaN(data12)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["percent"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.when === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "when"});
errors++;
}
if(data.percent === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "percent"});
errors++;
}
for(const key6 in data){
if(errors >= enoughErrors) break;
if(!(((((key6 === "id") || (key6 === "when")) || (key6 === "percent")) || (key6 === "validFor")) || (key6 === "priority"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.when !== undefined){
let data14 = data.when;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length > 100){
vErrors = noted(vErrors, instancePath+"/when", "maxProperties", {});
errors++;
}
for(const key7 in data14){
if(errors >= enoughErrors) break;
const _errs34 = errors;
if(!(validate23(key7, instancePath+"/when"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid11 = _errs34 === errors;
if(!valid11){
vErrors = noted(vErrors, instancePath+"/when", "propertyNames", {propertyName: key7});
errors++;
}
}
for(const key8 in data14){
if(errors >= enoughErrors) break;
if(!(validate336(data14[key8], instancePath+"/when/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate336.errors : vErrors.concat(validate336.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/when", "type", {});
errors++;
}
}
if(data.percent !== undefined){
if(!(validate40(data.percent, instancePath+"/percent"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.validFor !== undefined){
if(!(validate42(data.validFor, instancePath+"/validFor"))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
}
if(data.priority !== undefined){
let data18 = data.priority;
if(!(((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18))) && (isFinite(data18)))){
vErrors = noted(vErrors, instancePath+"/priority", "type", {});
errors++;
}
if((typeof data18 == "number") && (isFinite(data18))){
if(data18 > 1000000000 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/priority", "maximum", {});
errors++;
}
if(data18 < -1000000000 || isNaN(data18)){
vErrors = noted(vErrors, instancePath+"/priority", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate333.errors = vErrors;
return errors === 0;
}
function validate325(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.dimensions === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "dimensions"});
errors++;
}
if(data.hitPolicy === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "hitPolicy"});
errors++;
}
if(data.rows === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "rows"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema57.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("priceTable" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.dimensions !== undefined){
let data3 = data.dimensions;
if(Array.isArray(data3)){
if(data3.length > 100){
vErrors = noted(vErrors, instancePath+"/dimensions", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.id === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "id"});
errors++;
}
if(data4.fact === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "fact"});
errors++;
}
if(data4.match === undefined){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "required", {missingProperty: "match"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!(((key1 === "id") || (key1 === "fact")) || (key1 === "match"))){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.id !== undefined){
if(!(validate23(data4.id, instancePath+"/dimensions/" + i0+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data4.fact !== undefined){
if(!(validate23(data4.fact, instancePath+"/dimensions/" + i0+"/fact"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data4.match !== undefined){
let data7 = data4.match;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0+"/match", "type", {});
errors++;
}
if(!(((data7 === "equal") || (data7 === "within")) || (data7 === "range"))){
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0+"/match", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dimensions/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dimensions", "type", {});
errors++;
}
}
if(data.hitPolicy !== undefined){
if(!(validate330(data.hitPolicy, instancePath+"/hitPolicy"))){
vErrors = vErrors === null ? validate330.errors : vErrors.concat(validate330.errors);
errors = vErrors.length;
}
}
if(data.rows !== undefined){
let data9 = data.rows;
if(Array.isArray(data9)){
if(data9.length > 100000){
vErrors = noted(vErrors, instancePath+"/rows", "maxItems", {});
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate333(data9[i1], instancePath+"/rows/" + i1))){
vErrors = vErrors === null ? validate333.errors : vErrors.concat(validate333.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/rows", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data12 = data.source;
if(Array.isArray(data12)){
if(data12.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len2 = data12.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate31(data12[i2], instancePath+"/source/" + i2))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data14 = data.$schema;
if(typeof data14 === "string"){
if(func3(data14) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate325.errors = vErrors;
return errors === 0;
}
const schema61 = {properties:{"kind":0,"id":0,"name":0,"level":0,"characteristics":0,"description":0,"source":0,"dependsOn":0,"$schema":0}};
function validate361(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const tag0 = (data && typeof data == "object" && !Array.isArray(data)) ? data["kind"] : undefined;
if(tag0 === "serviceSpecification"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "kind") || (key0 === "id"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("serviceSpecification" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(tag0 === "resourceSpecification"){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "id"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.kind !== undefined){
let data2 = data.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("resourceSpecification" !== data2){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate361.errors = vErrors;
return errors === 0;
}
function validate355(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.level === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "level"});
errors++;
}
if(data.characteristics === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristics"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema61.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("serviceSpecification" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.level !== undefined){
let data3 = data.level;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/level", "type", {});
errors++;
}
if(!((data3 === "CFS") || (data3 === "RFS"))){
vErrors = noted(vErrors, instancePath+"/level", "enum", {});
errors++;
}
}
if(data.characteristics !== undefined){
let data4 = data.characteristics;
if(Array.isArray(data4)){
if(data4.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics", "maxItems", {});
errors++;
}
const len0 = data4.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate136(data4[i0], instancePath+"/characteristics/" + i0))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data7 = data.source;
if(Array.isArray(data7)){
if(data7.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data7.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data7[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.dependsOn !== undefined){
let data9 = data.dependsOn;
if(Array.isArray(data9)){
if(data9.length > 5000){
vErrors = noted(vErrors, instancePath+"/dependsOn", "maxItems", {});
errors++;
}
const len2 = data9.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate361(data9[i2], instancePath+"/dependsOn/" + i2))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dependsOn", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data11 = data.$schema;
if(typeof data11 === "string"){
if(func3(data11) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate355.errors = vErrors;
return errors === 0;
}
function validate365(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.characteristics === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristics"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "kind") || (key0 === "id")) || (key0 === "name")) || (key0 === "characteristics")) || (key0 === "description")) || (key0 === "source")) || (key0 === "dependsOn")) || (key0 === "$schema"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("resourceSpecification" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.characteristics !== undefined){
let data3 = data.characteristics;
if(Array.isArray(data3)){
if(data3.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate136(data3[i0], instancePath+"/characteristics/" + i0))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics", "type", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data6 = data.source;
if(Array.isArray(data6)){
if(data6.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data6[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.dependsOn !== undefined){
let data8 = data.dependsOn;
if(Array.isArray(data8)){
if(data8.length > 5000){
vErrors = noted(vErrors, instancePath+"/dependsOn", "maxItems", {});
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate361(data8[i2], instancePath+"/dependsOn/" + i2))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/dependsOn", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data10 = data.$schema;
if(typeof data10 === "string"){
if(func3(data10) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate365.errors = vErrors;
return errors === 0;
}
const schema64 = {properties:{"kind":0,"id":0,"name":0,"from":0,"to":0,"characteristics":0,"quantity":0,"scope":0,"description":0,"source":0,"when":0,"$schema":0}};
function validate372(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.to === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "to"});
errors++;
}
if(data.characteristics === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristics"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.scope === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "scope"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema64.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("realization" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.from !== undefined){
let data3 = data.from;
const tag0 = (data3 && typeof data3 == "object" && !Array.isArray(data3)) ? data3["kind"] : undefined;
if(tag0 === "productSpecification"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/from", "required", {missingProperty: "kind"});
errors++;
}
if(data3.id === undefined){
vErrors = noted(vErrors, instancePath+"/from", "required", {missingProperty: "id"});
errors++;
}
for(const key1 in data3){
if(errors >= enoughErrors) break;
if(!((key1 === "kind") || (key1 === "id"))){
vErrors = noted(vErrors, instancePath+"/from", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data3.kind !== undefined){
let data4 = data3.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/from/kind", "type", {});
errors++;
}
if("productSpecification" !== data4){
vErrors = noted(vErrors, instancePath+"/from/kind", "const", {});
errors++;
}
}
if(data3.id !== undefined){
if(!(validate23(data3.id, instancePath+"/from/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/from", "type", {});
errors++;
}
}
else if(tag0 === "serviceSpecification"){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.kind === undefined){
vErrors = noted(vErrors, instancePath+"/from", "required", {missingProperty: "kind"});
errors++;
}
if(data3.id === undefined){
vErrors = noted(vErrors, instancePath+"/from", "required", {missingProperty: "id"});
errors++;
}
for(const key2 in data3){
if(errors >= enoughErrors) break;
if(!((key2 === "kind") || (key2 === "id"))){
vErrors = noted(vErrors, instancePath+"/from", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data3.kind !== undefined){
let data6 = data3.kind;
if(typeof data6 !== "string"){
vErrors = noted(vErrors, instancePath+"/from/kind", "type", {});
errors++;
}
if("serviceSpecification" !== data6){
vErrors = noted(vErrors, instancePath+"/from/kind", "const", {});
errors++;
}
}
if(data3.id !== undefined){
if(!(validate23(data3.id, instancePath+"/from/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/from", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/from", "oneOf", {});
errors++;
}
}
if(data.to !== undefined){
if(!(validate361(data.to, instancePath+"/to"))){
vErrors = vErrors === null ? validate361.errors : vErrors.concat(validate361.errors);
errors = vErrors.length;
}
}
if(data.characteristics !== undefined){
let data9 = data.characteristics;
if(Array.isArray(data9)){
if(data9.length > 5000){
vErrors = noted(vErrors, instancePath+"/characteristics", "maxItems", {});
errors++;
}
const len0 = data9.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data10 = data9[i0];
const members0 = (data10 && typeof data10 == "object" && !Array.isArray(data10)) ? data10 : {};
if(members0["from"] !== undefined){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.to === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "to"});
errors++;
}
if(data10.from === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "from"});
errors++;
}
for(const key3 in data10){
if(errors >= enoughErrors) break;
if(!((key3 === "to") || (key3 === "from"))){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data10.to !== undefined){
if(!(validate23(data10.to, instancePath+"/characteristics/" + i0+"/to"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data10.from !== undefined){
if(!(validate23(data10.from, instancePath+"/characteristics/" + i0+"/from"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "type", {});
errors++;
}
}
else if(members0["value"] !== undefined){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.to === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "to"});
errors++;
}
if(data10.value === undefined){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "required", {missingProperty: "value"});
errors++;
}
for(const key4 in data10){
if(errors >= enoughErrors) break;
if(!((key4 === "to") || (key4 === "value"))){
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data10.to !== undefined){
if(!(validate23(data10.to, instancePath+"/characteristics/" + i0+"/to"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data10.value !== undefined){
if(!(validate66(data10.value, instancePath+"/characteristics/" + i0+"/value"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics/" + i0, "oneOf", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/characteristics", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
let data15 = data.quantity;
if(typeof data15 !== "string"){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
if(!((data15 === "one") || (data15 === "perItem"))){
vErrors = noted(vErrors, instancePath+"/quantity", "enum", {});
errors++;
}
}
if(data.scope !== undefined){
let data16 = data.scope;
if(typeof data16 !== "string"){
vErrors = noted(vErrors, instancePath+"/scope", "type", {});
errors++;
}
if(!(((data16 === "order") || (data16 === "topItem")) || (data16 === "item"))){
vErrors = noted(vErrors, instancePath+"/scope", "enum", {});
errors++;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data18 = data.source;
if(Array.isArray(data18)){
if(data18.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data18.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data18[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.when !== undefined){
if(!(validate62(data.when, instancePath+"/when"))){
vErrors = vErrors === null ? validate62.errors : vErrors.concat(validate62.errors);
errors = vErrors.length;
}
}
if(data.$schema !== undefined){
let data21 = data.$schema;
if(typeof data21 === "string"){
if(func3(data21) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate372.errors = vErrors;
return errors === 0;
}
const schema65 = {properties:{"kind":0,"id":0,"name":0,"approvals":0,"minimumScenarios":0,"noticeDays":0,"description":0,"source":0,"$schema":0}};
function validate385(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.approvals === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "approvals"});
errors++;
}
if(data.minimumScenarios === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "minimumScenarios"});
errors++;
}
if(data.noticeDays === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "noticeDays"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema65.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("lifecyclePolicy" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.approvals !== undefined){
let data3 = data.approvals;
if(Array.isArray(data3)){
if(data3.length > 100){
vErrors = noted(vErrors, instancePath+"/approvals", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data4 = data3[i0];
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.role === undefined){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0, "required", {missingProperty: "role"});
errors++;
}
if(data4.count === undefined){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0, "required", {missingProperty: "count"});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
if(!((key1 === "role") || (key1 === "count"))){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data4.role !== undefined){
let data5 = data4.role;
if(typeof data5 !== "string"){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0+"/role", "type", {});
errors++;
}
if(!((data5 === "approver") || (data5 === "launcher"))){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0+"/role", "enum", {});
errors++;
}
}
if(data4.count !== undefined){
let data6 = data4.count;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0+"/count", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0+"/count", "maximum", {});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/approvals/" + i0+"/count", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/approvals/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/approvals", "type", {});
errors++;
}
}
if(data.minimumScenarios !== undefined){
let data7 = data.minimumScenarios;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/minimumScenarios", "type", {});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000000 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/minimumScenarios", "maximum", {});
errors++;
}
if(data7 < 0 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/minimumScenarios", "minimum", {});
errors++;
}
}
}
if(data.noticeDays !== undefined){
let data8 = data.noticeDays;
if(!(((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8))) && (isFinite(data8)))){
vErrors = noted(vErrors, instancePath+"/noticeDays", "type", {});
errors++;
}
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 > 1000000000 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "maximum", {});
errors++;
}
if(data8 < 0 || isNaN(data8)){
vErrors = noted(vErrors, instancePath+"/noticeDays", "minimum", {});
errors++;
}
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data10 = data.source;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data10[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data12 = data.$schema;
if(typeof data12 === "string"){
if(func3(data12) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate385.errors = vErrors;
return errors === 0;
}
const schema66 = {properties:{"kind":0,"id":0,"name":0,"offering":0,"facts":0,"choices":0,"at":0,"expect":0,"description":0,"source":0,"currency":0,"startDate":0,"billDay":0,"terms":0,"overrides":0,"usage":0,"held":0,"orders":0,"$schema":0}};
function validate394(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 500){
vErrors = noted(vErrors, instancePath, "maxProperties", {});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
const _errs1 = errors;
if(!(validate23(key0, instancePath))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
vErrors = noted(vErrors, instancePath, "propertyNames", {propertyName: key0});
errors++;
}
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!(validate65(data[key1], instancePath+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate394.errors = vErrors;
return errors === 0;
}
function validate398(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["characteristic"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.characteristic === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "characteristic"});
errors++;
}
if(data.value === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "value"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((((key0 === "path") || (key0 === "characteristic")) || (key0 === "value")) || (key0 === "included")) || (key0 === "weight"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.characteristic !== undefined){
if(!(validate23(data.characteristic, instancePath+"/characteristic"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.value !== undefined){
if(!(validate66(data.value, instancePath+"/value"))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
}
if(data.included !== undefined){
if(typeof data.included !== "boolean"){
vErrors = noted(vErrors, instancePath+"/included", "type", {});
errors++;
}
}
if(data.weight !== undefined){
let data4 = data.weight;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/weight", "type", {});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/weight", "maximum", {});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/weight", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["quantity"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key1 in data){
if(errors >= enoughErrors) break;
if(!(((key1 === "path") || (key1 === "quantity")) || (key1 === "weight"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined){
let data6 = data.quantity;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "maximum", {});
errors++;
}
if(data6 < 0 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "minimum", {});
errors++;
}
}
}
if(data.weight !== undefined){
let data7 = data.weight;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/weight", "type", {});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 1000000 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/weight", "maximum", {});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/weight", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate398.errors = vErrors;
return errors === 0;
}
const schema69 = {properties:{"qualification":0,"missing":0,"configuration":0,"completion":0,"noPrice":0,"lines":0,"totals":0,"terms":0,"allowances":0,"changes":0,"items":0}};
function validate428(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
if(!((((((((data === "add") || (data === "modify")) || (data === "cease")) || (data === "suspend")) || (data === "resume")) || (data === "move")) || (data === "renew")) || (data === "noChange"))){
vErrors = noted(vErrors, instancePath, "enum", {});
errors++;
}
validate428.errors = vErrors;
return errors === 0;
}
function validate405(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema69.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.qualification !== undefined){
let data0 = data.qualification;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/qualification", "type", {});
errors++;
}
if(!(((data0 === "qualified") || (data0 === "refused")) || (data0 === "undetermined"))){
vErrors = noted(vErrors, instancePath+"/qualification", "enum", {});
errors++;
}
}
if(data.missing !== undefined){
let data1 = data.missing;
if(Array.isArray(data1)){
if(data1.length > 5000){
vErrors = noted(vErrors, instancePath+"/missing", "maxItems", {});
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate23(data1[i0], instancePath+"/missing/" + i0))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/missing", "type", {});
errors++;
}
}
if(data.configuration !== undefined){
let data3 = data.configuration;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/configuration", "type", {});
errors++;
}
if(!(((data3 === "complete") || (data3 === "open")) || (data3 === "conflict"))){
vErrors = noted(vErrors, instancePath+"/configuration", "enum", {});
errors++;
}
}
if(data.completion !== undefined){
let data4 = data.completion;
if(Array.isArray(data4)){
if(data4.length > 2000){
vErrors = noted(vErrors, instancePath+"/completion", "maxItems", {});
errors++;
}
const len1 = data4.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate398(data4[i1], instancePath+"/completion/" + i1))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/completion", "type", {});
errors++;
}
}
if(data.noPrice !== undefined){
let data6 = data.noPrice;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.kind === undefined){
vErrors = noted(vErrors, instancePath+"/noPrice", "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data6){
if(errors >= enoughErrors) break;
if(!(((key1 === "kind") || (key1 === "because")) || (key1 === "missing"))){
vErrors = noted(vErrors, instancePath+"/noPrice", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data6.kind !== undefined){
let data7 = data6.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/noPrice/kind", "type", {});
errors++;
}
if(!((((((data7 === "incomplete") || (data7 === "conflict")) || (data7 === "undetermined")) || (data7 === "not-priced")) || (data7 === "basis-undeclared")) || (data7 === "invalid-request"))){
vErrors = noted(vErrors, instancePath+"/noPrice/kind", "enum", {});
errors++;
}
}
if(data6.because !== undefined){
let data8 = data6.because;
if(Array.isArray(data8)){
if(data8.length > 100){
vErrors = noted(vErrors, instancePath+"/noPrice/because", "maxItems", {});
errors++;
}
const len2 = data8.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
let data9 = data8[i2];
if(typeof data9 === "string"){
if(func3(data9) > 100){
vErrors = noted(vErrors, instancePath+"/noPrice/because/" + i2, "maxLength", {});
errors++;
}
if(func3(data9) < 1){
vErrors = noted(vErrors, instancePath+"/noPrice/because/" + i2, "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/noPrice/because/" + i2, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/noPrice/because", "type", {});
errors++;
}
}
if(data6.missing !== undefined){
let data10 = data6.missing;
if(Array.isArray(data10)){
if(data10.length > 5000){
vErrors = noted(vErrors, instancePath+"/noPrice/missing", "maxItems", {});
errors++;
}
const len3 = data10.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate23(data10[i3], instancePath+"/noPrice/missing/" + i3))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/noPrice/missing", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/noPrice", "type", {});
errors++;
}
}
if(data.lines !== undefined){
let data12 = data.lines;
if(Array.isArray(data12)){
if(data12.length > 5000){
vErrors = noted(vErrors, instancePath+"/lines", "maxItems", {});
errors++;
}
const len4 = data12.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
let data13 = data12[i4];
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.price === undefined){
vErrors = noted(vErrors, instancePath+"/lines/" + i4, "required", {missingProperty: "price"});
errors++;
}
for(const key2 in data13){
if(errors >= enoughErrors) break;
if(!((((((((key2 === "price") || (key2 === "path")) || (key2 === "list")) || (key2 === "amount")) || (key2 === "firstBill")) || (key2 === "firstPeriod")) || (key2 === "overTerm")) || (key2 === "references"))){
vErrors = noted(vErrors, instancePath+"/lines/" + i4, "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data13.price !== undefined){
if(!(validate23(data13.price, instancePath+"/lines/" + i4+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data13.path !== undefined){
if(!(validate161(data13.path, instancePath+"/lines/" + i4+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data13.list !== undefined){
if(!(validate40(data13.list, instancePath+"/lines/" + i4+"/list"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data13.amount !== undefined){
if(!(validate40(data13.amount, instancePath+"/lines/" + i4+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data13.firstBill !== undefined){
if(!(validate40(data13.firstBill, instancePath+"/lines/" + i4+"/firstBill"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data13.firstPeriod !== undefined){
if(!(validate40(data13.firstPeriod, instancePath+"/lines/" + i4+"/firstPeriod"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data13.overTerm !== undefined){
if(!(validate40(data13.overTerm, instancePath+"/lines/" + i4+"/overTerm"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data13.references !== undefined){
let data21 = data13.references;
if(Array.isArray(data21)){
if(data21.length > 100){
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references", "maxItems", {});
errors++;
}
const len5 = data21.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
let data22 = data21[i5];
if(data22 && typeof data22 == "object" && !Array.isArray(data22)){
if(data22.price === undefined){
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references/" + i5, "required", {missingProperty: "price"});
errors++;
}
if(data22.amount === undefined){
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references/" + i5, "required", {missingProperty: "amount"});
errors++;
}
for(const key3 in data22){
if(errors >= enoughErrors) break;
if(!((key3 === "price") || (key3 === "amount"))){
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references/" + i5, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data22.price !== undefined){
if(!(validate23(data22.price, instancePath+"/lines/" + i4+"/references/" + i5+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data22.amount !== undefined){
if(!(validate40(data22.amount, instancePath+"/lines/" + i4+"/references/" + i5+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references/" + i5, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lines/" + i4+"/references", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lines/" + i4, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/lines", "type", {});
errors++;
}
}
if(data.totals !== undefined){
let data25 = data.totals;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
for(const key4 in data25){
if(errors >= enoughErrors) break;
if(!(((((key4 === "oneTime") || (key4 === "monthly")) || (key4 === "usage")) || (key4 === "firstBill")) || (key4 === "term"))){
vErrors = noted(vErrors, instancePath+"/totals", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data25.oneTime !== undefined){
if(!(validate40(data25.oneTime, instancePath+"/totals/oneTime"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data25.monthly !== undefined){
if(!(validate40(data25.monthly, instancePath+"/totals/monthly"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data25.usage !== undefined){
if(!(validate40(data25.usage, instancePath+"/totals/usage"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data25.firstBill !== undefined){
if(!(validate40(data25.firstBill, instancePath+"/totals/firstBill"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data25.term !== undefined){
if(!(validate40(data25.term, instancePath+"/totals/term"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/totals", "type", {});
errors++;
}
}
if(data.terms !== undefined){
let data31 = data.terms;
if(Array.isArray(data31)){
if(data31.length > 5000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len6 = data31.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
let data32 = data31[i6];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.path === undefined){
vErrors = noted(vErrors, instancePath+"/terms/" + i6, "required", {missingProperty: "path"});
errors++;
}
for(const key5 in data32){
if(errors >= enoughErrors) break;
if(!((((((key5 === "path") || (key5 === "term")) || (key5 === "to")) || (key5 === "committedUntil")) || (key5 === "noticeBy")) || (key5 === "priceLockedUntil"))){
vErrors = noted(vErrors, instancePath+"/terms/" + i6, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data32.path !== undefined){
if(!(validate161(data32.path, instancePath+"/terms/" + i6+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data32.term !== undefined){
if(!(validate23(data32.term, instancePath+"/terms/" + i6+"/term"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data32.to !== undefined){
let data35 = data32.to;
if(typeof data35 === "string"){
if(!(formats4(data35))){
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/to", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/to", "type", {});
errors++;
}
}
if(data32.committedUntil !== undefined){
let data36 = data32.committedUntil;
if(typeof data36 === "string"){
if(!(formats4(data36))){
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/committedUntil", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/committedUntil", "type", {});
errors++;
}
}
if(data32.noticeBy !== undefined){
let data37 = data32.noticeBy;
if(typeof data37 === "string"){
if(!(formats4(data37))){
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/noticeBy", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/noticeBy", "type", {});
errors++;
}
}
if(data32.priceLockedUntil !== undefined){
let data38 = data32.priceLockedUntil;
if(typeof data38 === "string"){
if(!(formats4(data38))){
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/priceLockedUntil", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms/" + i6+"/priceLockedUntil", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms/" + i6, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.allowances !== undefined){
let data39 = data.allowances;
if(Array.isArray(data39)){
if(data39.length > 5000){
vErrors = noted(vErrors, instancePath+"/allowances", "maxItems", {});
errors++;
}
const len7 = data39.length;
for(let i7=0; i7<len7 && errors < enoughErrors; i7++){
let data40 = data39[i7];
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
if(data40.price === undefined){
vErrors = noted(vErrors, instancePath+"/allowances/" + i7, "required", {missingProperty: "price"});
errors++;
}
if(data40.firstPeriod === undefined){
vErrors = noted(vErrors, instancePath+"/allowances/" + i7, "required", {missingProperty: "firstPeriod"});
errors++;
}
for(const key6 in data40){
if(errors >= enoughErrors) break;
if(!((key6 === "price") || (key6 === "firstPeriod"))){
vErrors = noted(vErrors, instancePath+"/allowances/" + i7, "additionalProperties", {additionalProperty: key6});
errors++;
}
}
if(data40.price !== undefined){
if(!(validate23(data40.price, instancePath+"/allowances/" + i7+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data40.firstPeriod !== undefined){
if(!(validate40(data40.firstPeriod, instancePath+"/allowances/" + i7+"/firstPeriod"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/allowances/" + i7, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/allowances", "type", {});
errors++;
}
}
if(data.changes !== undefined){
let data43 = data.changes;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key7 in data43){
if(errors >= enoughErrors) break;
if(!((((key7 === "items") || (key7 === "lines")) || (key7 === "totals")) || (key7 === "bill"))){
vErrors = noted(vErrors, instancePath+"/changes", "additionalProperties", {additionalProperty: key7});
errors++;
}
}
if(data43.items !== undefined){
let data44 = data43.items;
if(Array.isArray(data44)){
if(data44.length > 5000){
vErrors = noted(vErrors, instancePath+"/changes/items", "maxItems", {});
errors++;
}
const len8 = data44.length;
for(let i8=0; i8<len8 && errors < enoughErrors; i8++){
let data45 = data44[i8];
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.path === undefined){
vErrors = noted(vErrors, instancePath+"/changes/items/" + i8, "required", {missingProperty: "path"});
errors++;
}
for(const key8 in data45){
if(errors >= enoughErrors) break;
if(!(((key8 === "path") || (key8 === "action")) || (key8 === "basis"))){
vErrors = noted(vErrors, instancePath+"/changes/items/" + i8, "additionalProperties", {additionalProperty: key8});
errors++;
}
}
if(data45.path !== undefined){
if(!(validate161(data45.path, instancePath+"/changes/items/" + i8+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data45.action !== undefined){
if(!(validate428(data45.action, instancePath+"/changes/items/" + i8+"/action"))){
vErrors = vErrors === null ? validate428.errors : vErrors.concat(validate428.errors);
errors = vErrors.length;
}
}
if(data45.basis !== undefined){
let data48 = data45.basis;
if(typeof data48 !== "string"){
vErrors = noted(vErrors, instancePath+"/changes/items/" + i8+"/basis", "type", {});
errors++;
}
if(!(((((((data48 === "fresh") || (data48 === "pinned")) || (data48 === "pinnedListNewAttributes")) || (data48 === "zero")) || (data48 === "renewalTerms")) || (data48 === "kept")) || (data48 === "none"))){
vErrors = noted(vErrors, instancePath+"/changes/items/" + i8+"/basis", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/items/" + i8, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/items", "type", {});
errors++;
}
}
if(data43.lines !== undefined){
let data49 = data43.lines;
if(Array.isArray(data49)){
if(data49.length > 5000){
vErrors = noted(vErrors, instancePath+"/changes/lines", "maxItems", {});
errors++;
}
const len9 = data49.length;
for(let i9=0; i9<len9 && errors < enoughErrors; i9++){
let data50 = data49[i9];
if(data50 && typeof data50 == "object" && !Array.isArray(data50)){
if(data50.price === undefined){
vErrors = noted(vErrors, instancePath+"/changes/lines/" + i9, "required", {missingProperty: "price"});
errors++;
}
for(const key9 in data50){
if(errors >= enoughErrors) break;
if(!(((((key9 === "price") || (key9 === "path")) || (key9 === "before")) || (key9 === "delta")) || (key9 === "after"))){
vErrors = noted(vErrors, instancePath+"/changes/lines/" + i9, "additionalProperties", {additionalProperty: key9});
errors++;
}
}
if(data50.price !== undefined){
if(!(validate23(data50.price, instancePath+"/changes/lines/" + i9+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data50.path !== undefined){
if(!(validate161(data50.path, instancePath+"/changes/lines/" + i9+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data50.before !== undefined){
if(!(validate40(data50.before, instancePath+"/changes/lines/" + i9+"/before"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data50.delta !== undefined){
if(!(validate40(data50.delta, instancePath+"/changes/lines/" + i9+"/delta"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data50.after !== undefined){
if(!(validate40(data50.after, instancePath+"/changes/lines/" + i9+"/after"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/lines/" + i9, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/lines", "type", {});
errors++;
}
}
if(data43.totals !== undefined){
let data56 = data43.totals;
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
for(const key10 in data56){
if(errors >= enoughErrors) break;
if(!((((key10 === "oneTime") || (key10 === "monthly")) || (key10 === "usage")) || (key10 === "bill"))){
vErrors = noted(vErrors, instancePath+"/changes/totals", "additionalProperties", {additionalProperty: key10});
errors++;
}
}
if(data56.oneTime !== undefined){
let data57 = data56.oneTime;
if(data57 && typeof data57 == "object" && !Array.isArray(data57)){
for(const key11 in data57){
if(errors >= enoughErrors) break;
if(!(((key11 === "before") || (key11 === "delta")) || (key11 === "after"))){
vErrors = noted(vErrors, instancePath+"/changes/totals/oneTime", "additionalProperties", {additionalProperty: key11});
errors++;
}
}
if(data57.before !== undefined){
if(!(validate40(data57.before, instancePath+"/changes/totals/oneTime/before"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data57.delta !== undefined){
if(!(validate40(data57.delta, instancePath+"/changes/totals/oneTime/delta"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data57.after !== undefined){
if(!(validate40(data57.after, instancePath+"/changes/totals/oneTime/after"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/totals/oneTime", "type", {});
errors++;
}
}
if(data56.monthly !== undefined){
let data61 = data56.monthly;
if(data61 && typeof data61 == "object" && !Array.isArray(data61)){
for(const key12 in data61){
if(errors >= enoughErrors) break;
if(!(((key12 === "before") || (key12 === "delta")) || (key12 === "after"))){
vErrors = noted(vErrors, instancePath+"/changes/totals/monthly", "additionalProperties", {additionalProperty: key12});
errors++;
}
}
if(data61.before !== undefined){
if(!(validate40(data61.before, instancePath+"/changes/totals/monthly/before"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data61.delta !== undefined){
if(!(validate40(data61.delta, instancePath+"/changes/totals/monthly/delta"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data61.after !== undefined){
if(!(validate40(data61.after, instancePath+"/changes/totals/monthly/after"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/totals/monthly", "type", {});
errors++;
}
}
if(data56.usage !== undefined){
let data65 = data56.usage;
if(data65 && typeof data65 == "object" && !Array.isArray(data65)){
for(const key13 in data65){
if(errors >= enoughErrors) break;
if(!(((key13 === "before") || (key13 === "delta")) || (key13 === "after"))){
vErrors = noted(vErrors, instancePath+"/changes/totals/usage", "additionalProperties", {additionalProperty: key13});
errors++;
}
}
if(data65.before !== undefined){
if(!(validate40(data65.before, instancePath+"/changes/totals/usage/before"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data65.delta !== undefined){
if(!(validate40(data65.delta, instancePath+"/changes/totals/usage/delta"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data65.after !== undefined){
if(!(validate40(data65.after, instancePath+"/changes/totals/usage/after"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/totals/usage", "type", {});
errors++;
}
}
if(data56.bill !== undefined){
let data69 = data56.bill;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
for(const key14 in data69){
if(errors >= enoughErrors) break;
if(!(((key14 === "before") || (key14 === "delta")) || (key14 === "after"))){
vErrors = noted(vErrors, instancePath+"/changes/totals/bill", "additionalProperties", {additionalProperty: key14});
errors++;
}
}
if(data69.before !== undefined){
if(!(validate40(data69.before, instancePath+"/changes/totals/bill/before"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data69.delta !== undefined){
if(!(validate40(data69.delta, instancePath+"/changes/totals/bill/delta"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data69.after !== undefined){
if(!(validate40(data69.after, instancePath+"/changes/totals/bill/after"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/totals/bill", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/totals", "type", {});
errors++;
}
}
if(data43.bill !== undefined){
let data73 = data43.bill;
if(Array.isArray(data73)){
if(data73.length > 5000){
vErrors = noted(vErrors, instancePath+"/changes/bill", "maxItems", {});
errors++;
}
const len10 = data73.length;
for(let i10=0; i10<len10 && errors < enoughErrors; i10++){
let data74 = data73[i10];
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.kind === undefined){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10, "required", {missingProperty: "kind"});
errors++;
}
if(data74.price === undefined){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10, "required", {missingProperty: "price"});
errors++;
}
if(data74.amount === undefined){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10, "required", {missingProperty: "amount"});
errors++;
}
for(const key15 in data74){
if(errors >= enoughErrors) break;
if(!((((key15 === "kind") || (key15 === "price")) || (key15 === "amount")) || (key15 === "path"))){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10, "additionalProperties", {additionalProperty: key15});
errors++;
}
}
if(data74.kind !== undefined){
let data75 = data74.kind;
if(typeof data75 !== "string"){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10+"/kind", "type", {});
errors++;
}
if(!((((data75 === "credit") || (data75 === "refund")) || (data75 === "due")) || (data75 === "charge"))){
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10+"/kind", "enum", {});
errors++;
}
}
if(data74.price !== undefined){
if(!(validate23(data74.price, instancePath+"/changes/bill/" + i10+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data74.amount !== undefined){
if(!(validate40(data74.amount, instancePath+"/changes/bill/" + i10+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data74.path !== undefined){
if(!(validate161(data74.path, instancePath+"/changes/bill/" + i10+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/bill/" + i10, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes/bill", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/changes", "type", {});
errors++;
}
}
if(data.items !== undefined){
let data79 = data.items;
if(Array.isArray(data79)){
if(data79.length > 5000){
vErrors = noted(vErrors, instancePath+"/items", "maxItems", {});
errors++;
}
const len11 = data79.length;
for(let i11=0; i11<len11 && errors < enoughErrors; i11++){
let data80 = data79[i11];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.specification === undefined){
vErrors = noted(vErrors, instancePath+"/items/" + i11, "required", {missingProperty: "specification"});
errors++;
}
if(data80.count === undefined){
vErrors = noted(vErrors, instancePath+"/items/" + i11, "required", {missingProperty: "count"});
errors++;
}
for(const key16 in data80){
if(errors >= enoughErrors) break;
if(!((key16 === "specification") || (key16 === "count"))){
vErrors = noted(vErrors, instancePath+"/items/" + i11, "additionalProperties", {additionalProperty: key16});
errors++;
}
}
if(data80.specification !== undefined){
if(!(validate23(data80.specification, instancePath+"/items/" + i11+"/specification"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data80.count !== undefined){
let data82 = data80.count;
if(!(((typeof data82 == "number") && (!(data82 % 1) && !isNaN(data82))) && (isFinite(data82)))){
vErrors = noted(vErrors, instancePath+"/items/" + i11+"/count", "type", {});
errors++;
}
if((typeof data82 == "number") && (isFinite(data82))){
if(data82 > 1000000000 || isNaN(data82)){
vErrors = noted(vErrors, instancePath+"/items/" + i11+"/count", "maximum", {});
errors++;
}
if(data82 < 0 || isNaN(data82)){
vErrors = noted(vErrors, instancePath+"/items/" + i11+"/count", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/items/" + i11, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/items", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate405.errors = vErrors;
return errors === 0;
}
function validate454(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.term === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "term"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "path") || (key0 === "term"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.term !== undefined){
if(!(validate23(data.term, instancePath+"/term"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate454.errors = vErrors;
return errors === 0;
}
function validate458(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["amount"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.alterations === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "alterations"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((key0 === "path") || (key0 === "price")) || (key0 === "alterations")) || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.price !== undefined){
if(!(validate23(data.price, instancePath+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.alterations !== undefined){
let data2 = data.alterations;
const tag0 = (data2 && typeof data2 == "object" && !Array.isArray(data2)) ? data2["kind"] : undefined;
if(tag0 === "none" || tag0 === "all"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data2){
if(errors >= enoughErrors) break;
if(!(key1 === "kind")){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data2.kind !== undefined){
let data3 = data2.kind;
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if(!((data3 === "none") || (data3 === "all"))){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else if(tag0 === "stages"){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
if(data2.stages === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "stages"});
errors++;
}
for(const key2 in data2){
if(errors >= enoughErrors) break;
if(!((key2 === "kind") || (key2 === "stages"))){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data2.kind !== undefined){
let data4 = data2.kind;
if(typeof data4 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if("stages" !== data4){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "const", {});
errors++;
}
}
if(data2.stages !== undefined){
let data5 = data2.stages;
if(Array.isArray(data5)){
if(data5.length > 100){
vErrors = noted(vErrors, instancePath+"/alterations/stages", "maxItems", {});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data6 = data5[i0];
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/alterations/stages/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations/stages", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "oneOf", {});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate40(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["percentOff"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.alterations === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "alterations"});
errors++;
}
if(data.percentOff === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "percentOff"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!((((key3 === "path") || (key3 === "price")) || (key3 === "alterations")) || (key3 === "percentOff"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.price !== undefined){
if(!(validate23(data.price, instancePath+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.alterations !== undefined){
let data10 = data.alterations;
const tag1 = (data10 && typeof data10 == "object" && !Array.isArray(data10)) ? data10["kind"] : undefined;
if(tag1 === "none" || tag1 === "all"){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
for(const key4 in data10){
if(errors >= enoughErrors) break;
if(!(key4 === "kind")){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data10.kind !== undefined){
let data11 = data10.kind;
if(typeof data11 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if(!((data11 === "none") || (data11 === "all"))){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else if(tag1 === "stages"){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
if(data10.stages === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "stages"});
errors++;
}
for(const key5 in data10){
if(errors >= enoughErrors) break;
if(!((key5 === "kind") || (key5 === "stages"))){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data10.kind !== undefined){
let data12 = data10.kind;
if(typeof data12 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if("stages" !== data12){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "const", {});
errors++;
}
}
if(data10.stages !== undefined){
let data13 = data10.stages;
if(Array.isArray(data13)){
if(data13.length > 100){
vErrors = noted(vErrors, instancePath+"/alterations/stages", "maxItems", {});
errors++;
}
const len1 = data13.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
let data14 = data13[i1];
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/alterations/stages/" + i1, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations/stages", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "oneOf", {});
errors++;
}
}
if(data.percentOff !== undefined){
if(!(validate40(data.percentOff, instancePath+"/percentOff"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate458.errors = vErrors;
return errors === 0;
}
function validate466(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.metric === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "metric"});
errors++;
}
if(data.unit === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "unit"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((((key0 === "path") || (key0 === "metric")) || (key0 === "unit")) || (key0 === "quantity")) || (key0 === "events"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.metric !== undefined){
let data1 = data.metric;
if(typeof data1 === "string"){
if(func3(data1) > 100){
vErrors = noted(vErrors, instancePath+"/metric", "maxLength", {});
errors++;
}
if(func3(data1) < 1){
vErrors = noted(vErrors, instancePath+"/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/metric", "type", {});
errors++;
}
}
if(data.unit !== undefined){
let data2 = data.unit;
if(typeof data2 === "string"){
if(func3(data2) > 100){
vErrors = noted(vErrors, instancePath+"/unit", "maxLength", {});
errors++;
}
if(func3(data2) < 1){
vErrors = noted(vErrors, instancePath+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/unit", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
if(!(validate40(data.quantity, instancePath+"/quantity"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.events !== undefined){
let data4 = data.events;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/events", "type", {});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000000000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/events", "maximum", {});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/events", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate466.errors = vErrors;
return errors === 0;
}
const schema74 = {properties:{"path":0,"at":0,"startDate":0,"facts":0,"renewedOn":0,"selection":0,"began":0,"settled":0,"agreed":0,"free":0,"deposits":0,"periods":0,"resumesTo":0}};
function validate485(data, instancePath = ""){
let vErrors = null;
let errors = 0;
const members0 = (data && typeof data == "object" && !Array.isArray(data)) ? data : {};
if(members0["amount"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.alterations === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "alterations"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "alterations") || (key0 === "amount"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.alterations !== undefined){
let data0 = data.alterations;
const tag0 = (data0 && typeof data0 == "object" && !Array.isArray(data0)) ? data0["kind"] : undefined;
if(tag0 === "none" || tag0 === "all"){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
for(const key1 in data0){
if(errors >= enoughErrors) break;
if(!(key1 === "kind")){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data0.kind !== undefined){
let data1 = data0.kind;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if(!((data1 === "none") || (data1 === "all"))){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else if(tag0 === "stages"){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
if(data0.stages === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "stages"});
errors++;
}
for(const key2 in data0){
if(errors >= enoughErrors) break;
if(!((key2 === "kind") || (key2 === "stages"))){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data0.kind !== undefined){
let data2 = data0.kind;
if(typeof data2 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if("stages" !== data2){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "const", {});
errors++;
}
}
if(data0.stages !== undefined){
let data3 = data0.stages;
if(Array.isArray(data3)){
if(data3.length > 100){
vErrors = noted(vErrors, instancePath+"/alterations/stages", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data4 = data3[i0];
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/alterations/stages/" + i0, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations/stages", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "oneOf", {});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate40(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else if(members0["percentOff"] !== undefined){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.alterations === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "alterations"});
errors++;
}
if(data.percentOff === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "percentOff"});
errors++;
}
for(const key3 in data){
if(errors >= enoughErrors) break;
if(!((key3 === "alterations") || (key3 === "percentOff"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data.alterations !== undefined){
let data6 = data.alterations;
const tag1 = (data6 && typeof data6 == "object" && !Array.isArray(data6)) ? data6["kind"] : undefined;
if(tag1 === "none" || tag1 === "all"){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
for(const key4 in data6){
if(errors >= enoughErrors) break;
if(!(key4 === "kind")){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data6.kind !== undefined){
let data7 = data6.kind;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if(!((data7 === "none") || (data7 === "all"))){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else if(tag1 === "stages"){
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.kind === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "kind"});
errors++;
}
if(data6.stages === undefined){
vErrors = noted(vErrors, instancePath+"/alterations", "required", {missingProperty: "stages"});
errors++;
}
for(const key5 in data6){
if(errors >= enoughErrors) break;
if(!((key5 === "kind") || (key5 === "stages"))){
vErrors = noted(vErrors, instancePath+"/alterations", "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data6.kind !== undefined){
let data8 = data6.kind;
if(typeof data8 !== "string"){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "type", {});
errors++;
}
if("stages" !== data8){
vErrors = noted(vErrors, instancePath+"/alterations/kind", "const", {});
errors++;
}
}
if(data6.stages !== undefined){
let data9 = data6.stages;
if(Array.isArray(data9)){
if(data9.length > 100){
vErrors = noted(vErrors, instancePath+"/alterations/stages", "maxItems", {});
errors++;
}
const len1 = data9.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
let data10 = data9[i1];
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/alterations/stages/" + i1, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations/stages", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/alterations", "oneOf", {});
errors++;
}
}
if(data.percentOff !== undefined){
if(!(validate40(data.percentOff, instancePath+"/percentOff"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath, "oneOf", {});
errors++;
}
validate485.errors = vErrors;
return errors === 0;
}
function validate490(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((key0 === "amount") || (key0 === "quantity"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.amount !== undefined){
if(!(validate40(data.amount, instancePath+"/amount"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data.quantity !== undefined){
let data1 = data.quantity;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 1000000000 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/quantity", "maximum", {});
errors++;
}
if(data1 < 1 || isNaN(data1)){
vErrors = noted(vErrors, instancePath+"/quantity", "minimum", {});
errors++;
}
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate490.errors = vErrors;
return errors === 0;
}
const pattern13 = new RegExp("^-?[0-9]+([.][0-9]+|/[1-9][0-9]*)?$", "u");
function validate493(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.cost === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "cost"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.billed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "billed"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "price") || (key0 === "at")) || (key0 === "start")) || (key0 === "from")) || (key0 === "amount")) || (key0 === "cost")) || (key0 === "quantity")) || (key0 === "billed"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.price !== undefined){
if(!(validate23(data.price, instancePath+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.start !== undefined){
let data2 = data.start;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/start", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/start", "type", {});
errors++;
}
}
if(data.from !== undefined){
let data3 = data.from;
if(typeof data3 === "string"){
if(!(formats4(data3))){
vErrors = noted(vErrors, instancePath+"/from", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/from", "type", {});
errors++;
}
}
if(data.amount !== undefined){
let data4 = data.amount;
if(typeof data4 === "string"){
if(func3(data4) > 200){
vErrors = noted(vErrors, instancePath+"/amount", "maxLength", {});
errors++;
}
if(!pattern13.test(data4)){
vErrors = noted(vErrors, instancePath+"/amount", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/amount", "type", {});
errors++;
}
}
if(data.cost !== undefined){
let data5 = data.cost;
if(typeof data5 === "string"){
if(func3(data5) > 200){
vErrors = noted(vErrors, instancePath+"/cost", "maxLength", {});
errors++;
}
if(!pattern13.test(data5)){
vErrors = noted(vErrors, instancePath+"/cost", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/cost", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
let data6 = data.quantity;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "maximum", {});
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "minimum", {});
errors++;
}
}
}
if(data.billed !== undefined){
if(typeof data.billed !== "boolean"){
vErrors = noted(vErrors, instancePath+"/billed", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate493.errors = vErrors;
return errors === 0;
}
function validate497(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "at") || (key0 === "facts")) || (key0 === "renewedOn")) || (key0 === "selection")) || (key0 === "began")) || (key0 === "settled")) || (key0 === "agreed")) || (key0 === "free"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.renewedOn !== undefined){
let data2 = data.renewedOn;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/renewedOn", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewedOn", "type", {});
errors++;
}
}
if(data.selection !== undefined){
if(!(validate394(data.selection, instancePath+"/selection"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.began !== undefined){
let data4 = data.began;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 100){
vErrors = noted(vErrors, instancePath+"/began", "maxProperties", {});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
const _errs9 = errors;
if(!(validate23(key1, instancePath+"/began"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
vErrors = noted(vErrors, instancePath+"/began", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data4){
if(errors >= enoughErrors) break;
if(!(validate320(data4[key2], instancePath+"/began/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/began", "type", {});
errors++;
}
}
if(data.settled !== undefined){
let data6 = data.settled;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
vErrors = noted(vErrors, instancePath+"/settled", "maxProperties", {});
errors++;
}
for(const key3 in data6){
if(errors >= enoughErrors) break;
const _errs14 = errors;
if(!(validate23(key3, instancePath+"/settled"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
if(!valid3){
vErrors = noted(vErrors, instancePath+"/settled", "propertyNames", {propertyName: key3});
errors++;
}
}
for(const key4 in data6){
if(errors >= enoughErrors) break;
if(!(validate320(data6[key4], instancePath+"/settled/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/settled", "type", {});
errors++;
}
}
if(data.agreed !== undefined){
let data8 = data.agreed;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 100){
vErrors = noted(vErrors, instancePath+"/agreed", "maxProperties", {});
errors++;
}
for(const key5 in data8){
if(errors >= enoughErrors) break;
const _errs19 = errors;
if(!(validate23(key5, instancePath+"/agreed"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs19 === errors;
if(!valid5){
vErrors = noted(vErrors, instancePath+"/agreed", "propertyNames", {propertyName: key5});
errors++;
}
}
for(const key6 in data8){
if(errors >= enoughErrors) break;
if(!(validate485(data8[key6], instancePath+"/agreed/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/agreed", "type", {});
errors++;
}
}
if(data.free !== undefined){
if(typeof data.free !== "boolean"){
vErrors = noted(vErrors, instancePath+"/free", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate497.errors = vErrors;
return errors === 0;
}
function validate475(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.startDate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "startDate"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema74.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.startDate !== undefined){
let data2 = data.startDate;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/startDate", "type", {});
errors++;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.renewedOn !== undefined){
let data4 = data.renewedOn;
if(typeof data4 === "string"){
if(!(formats4(data4))){
vErrors = noted(vErrors, instancePath+"/renewedOn", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewedOn", "type", {});
errors++;
}
}
if(data.selection !== undefined){
if(!(validate394(data.selection, instancePath+"/selection"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.began !== undefined){
let data6 = data.began;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
vErrors = noted(vErrors, instancePath+"/began", "maxProperties", {});
errors++;
}
for(const key1 in data6){
if(errors >= enoughErrors) break;
const _errs12 = errors;
if(!(validate23(key1, instancePath+"/began"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if(!valid1){
vErrors = noted(vErrors, instancePath+"/began", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data6){
if(errors >= enoughErrors) break;
if(!(validate320(data6[key2], instancePath+"/began/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/began", "type", {});
errors++;
}
}
if(data.settled !== undefined){
let data8 = data.settled;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 100){
vErrors = noted(vErrors, instancePath+"/settled", "maxProperties", {});
errors++;
}
for(const key3 in data8){
if(errors >= enoughErrors) break;
const _errs17 = errors;
if(!(validate23(key3, instancePath+"/settled"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
vErrors = noted(vErrors, instancePath+"/settled", "propertyNames", {propertyName: key3});
errors++;
}
}
for(const key4 in data8){
if(errors >= enoughErrors) break;
if(!(validate320(data8[key4], instancePath+"/settled/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/settled", "type", {});
errors++;
}
}
if(data.agreed !== undefined){
let data10 = data.agreed;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length > 100){
vErrors = noted(vErrors, instancePath+"/agreed", "maxProperties", {});
errors++;
}
for(const key5 in data10){
if(errors >= enoughErrors) break;
const _errs22 = errors;
if(!(validate23(key5, instancePath+"/agreed"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
vErrors = noted(vErrors, instancePath+"/agreed", "propertyNames", {propertyName: key5});
errors++;
}
}
for(const key6 in data10){
if(errors >= enoughErrors) break;
if(!(validate485(data10[key6], instancePath+"/agreed/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/agreed", "type", {});
errors++;
}
}
if(data.free !== undefined){
if(typeof data.free !== "boolean"){
vErrors = noted(vErrors, instancePath+"/free", "type", {});
errors++;
}
}
if(data.deposits !== undefined){
let data13 = data.deposits;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 100){
vErrors = noted(vErrors, instancePath+"/deposits", "maxProperties", {});
errors++;
}
for(const key7 in data13){
if(errors >= enoughErrors) break;
const _errs29 = errors;
if(!(validate23(key7, instancePath+"/deposits"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs29 === errors;
if(!valid7){
vErrors = noted(vErrors, instancePath+"/deposits", "propertyNames", {propertyName: key7});
errors++;
}
}
for(const key8 in data13){
if(errors >= enoughErrors) break;
if(!(validate490(data13[key8], instancePath+"/deposits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate490.errors : vErrors.concat(validate490.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/deposits", "type", {});
errors++;
}
}
if(data.periods !== undefined){
let data15 = data.periods;
if(Array.isArray(data15)){
if(data15.length > 100){
vErrors = noted(vErrors, instancePath+"/periods", "maxItems", {});
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate493(data15[i0], instancePath+"/periods/" + i0))){
vErrors = vErrors === null ? validate493.errors : vErrors.concat(validate493.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/periods", "type", {});
errors++;
}
}
if(data.resumesTo !== undefined){
if(!(validate497(data.resumesTo, instancePath+"/resumesTo"))){
vErrors = vErrors === null ? validate497.errors : vErrors.concat(validate497.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate475.errors = vErrors;
return errors === 0;
}
function validate509(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.action === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "action"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "path") || (key0 === "action")) || (key0 === "cause"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.action !== undefined){
let data1 = data.action;
if(typeof data1 !== "string"){
vErrors = noted(vErrors, instancePath+"/action", "type", {});
errors++;
}
if(!(((((((data1 === "modify") || (data1 === "cease")) || (data1 === "suspend")) || (data1 === "resume")) || (data1 === "move")) || (data1 === "renew")) || (data1 === "noChange"))){
vErrors = noted(vErrors, instancePath+"/action", "enum", {});
errors++;
}
}
if(data.cause !== undefined){
let data2 = data.cause;
if(typeof data2 === "string"){
if(func3(data2) > 100){
vErrors = noted(vErrors, instancePath+"/cause", "maxLength", {});
errors++;
}
if(func3(data2) < 1){
vErrors = noted(vErrors, instancePath+"/cause", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/cause", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate509.errors = vErrors;
return errors === 0;
}
function validate390(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kind === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "kind"});
errors++;
}
if(data.id === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "id"});
errors++;
}
if(data.name === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "name"});
errors++;
}
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.choices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choices"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.expect === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "expect"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema66.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.kind !== undefined){
let data0 = data.kind;
if(typeof data0 !== "string"){
vErrors = noted(vErrors, instancePath+"/kind", "type", {});
errors++;
}
if("scenario" !== data0){
vErrors = noted(vErrors, instancePath+"/kind", "const", {});
errors++;
}
}
if(data.id !== undefined){
if(!(validate23(data.id, instancePath+"/id"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.name !== undefined){
if(!(validate25(data.name, instancePath+"/name"))){
vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors);
errors = vErrors.length;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.choices !== undefined){
let data5 = data.choices;
if(Array.isArray(data5)){
if(data5.length > 2000){
vErrors = noted(vErrors, instancePath+"/choices", "maxItems", {});
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate398(data5[i0], instancePath+"/choices/" + i0))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/choices", "type", {});
errors++;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.expect !== undefined){
if(!(validate405(data.expect, instancePath+"/expect"))){
vErrors = vErrors === null ? validate405.errors : vErrors.concat(validate405.errors);
errors = vErrors.length;
}
}
if(data.description !== undefined){
if(!(validate29(data.description, instancePath+"/description"))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
}
if(data.source !== undefined){
let data10 = data.source;
if(Array.isArray(data10)){
if(data10.length > 100){
vErrors = noted(vErrors, instancePath+"/source", "maxItems", {});
errors++;
}
const len1 = data10.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate31(data10[i1], instancePath+"/source/" + i1))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/source", "type", {});
errors++;
}
}
if(data.currency !== undefined){
let data12 = data.currency;
if(typeof data12 === "string"){
if(!pattern1.test(data12)){
vErrors = noted(vErrors, instancePath+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currency", "type", {});
errors++;
}
}
if(data.startDate !== undefined){
let data13 = data.startDate;
if(typeof data13 === "string"){
if(!(formats4(data13))){
vErrors = noted(vErrors, instancePath+"/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/startDate", "type", {});
errors++;
}
}
if(data.billDay !== undefined){
let data14 = data.billDay;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/billDay", "type", {});
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 31 || isNaN(data14)){
vErrors = noted(vErrors, instancePath+"/billDay", "maximum", {});
errors++;
}
if(data14 < 1 || isNaN(data14)){
vErrors = noted(vErrors, instancePath+"/billDay", "minimum", {});
errors++;
}
}
}
if(data.terms !== undefined){
let data15 = data.terms;
if(Array.isArray(data15)){
if(data15.length > 2000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len2 = data15.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate454(data15[i2], instancePath+"/terms/" + i2))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.overrides !== undefined){
let data17 = data.overrides;
if(Array.isArray(data17)){
if(data17.length > 2000){
vErrors = noted(vErrors, instancePath+"/overrides", "maxItems", {});
errors++;
}
const len3 = data17.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate458(data17[i3], instancePath+"/overrides/" + i3))){
vErrors = vErrors === null ? validate458.errors : vErrors.concat(validate458.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/overrides", "type", {});
errors++;
}
}
if(data.usage !== undefined){
let data19 = data.usage;
if(Array.isArray(data19)){
if(data19.length > 2000){
vErrors = noted(vErrors, instancePath+"/usage", "maxItems", {});
errors++;
}
const len4 = data19.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
if(!(validate466(data19[i4], instancePath+"/usage/" + i4))){
vErrors = vErrors === null ? validate466.errors : vErrors.concat(validate466.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/usage", "type", {});
errors++;
}
}
if(data.held !== undefined){
let data21 = data.held;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.choices === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "choices"});
errors++;
}
if(data21.at === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "at"});
errors++;
}
if(data21.startDate === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "startDate"});
errors++;
}
for(const key1 in data21){
if(errors >= enoughErrors) break;
if(!(((((((key1 === "choices") || (key1 === "at")) || (key1 === "startDate")) || (key1 === "offering")) || (key1 === "facts")) || (key1 === "terms")) || (key1 === "pins"))){
vErrors = noted(vErrors, instancePath+"/held", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data21.choices !== undefined){
let data22 = data21.choices;
if(Array.isArray(data22)){
if(data22.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/choices", "maxItems", {});
errors++;
}
const len5 = data22.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
if(!(validate398(data22[i5], instancePath+"/held/choices/" + i5))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/choices", "type", {});
errors++;
}
}
if(data21.at !== undefined){
if(!(validate43(data21.at, instancePath+"/held/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data21.startDate !== undefined){
let data25 = data21.startDate;
if(typeof data25 === "string"){
if(!(formats4(data25))){
vErrors = noted(vErrors, instancePath+"/held/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/startDate", "type", {});
errors++;
}
}
if(data21.offering !== undefined){
if(!(validate23(data21.offering, instancePath+"/held/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data21.facts !== undefined){
if(!(validate394(data21.facts, instancePath+"/held/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data21.terms !== undefined){
let data28 = data21.terms;
if(Array.isArray(data28)){
if(data28.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/terms", "maxItems", {});
errors++;
}
const len6 = data28.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
if(!(validate454(data28[i6], instancePath+"/held/terms/" + i6))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/terms", "type", {});
errors++;
}
}
if(data21.pins !== undefined){
let data30 = data21.pins;
if(Array.isArray(data30)){
if(data30.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/pins", "maxItems", {});
errors++;
}
const len7 = data30.length;
for(let i7=0; i7<len7 && errors < enoughErrors; i7++){
if(!(validate475(data30[i7], instancePath+"/held/pins/" + i7))){
vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/pins", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held", "type", {});
errors++;
}
}
if(data.orders !== undefined){
let data32 = data.orders;
if(Array.isArray(data32)){
if(data32.length > 2000){
vErrors = noted(vErrors, instancePath+"/orders", "maxItems", {});
errors++;
}
const len8 = data32.length;
for(let i8=0; i8<len8 && errors < enoughErrors; i8++){
if(!(validate509(data32[i8], instancePath+"/orders/" + i8))){
vErrors = vErrors === null ? validate509.errors : vErrors.concat(validate509.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/orders", "type", {});
errors++;
}
}
if(data.$schema !== undefined){
let data34 = data.$schema;
if(typeof data34 === "string"){
if(func3(data34) > 2000){
vErrors = noted(vErrors, instancePath+"/$schema", "maxLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/$schema", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate390.errors = vErrors;
return errors === 0;
}
function validate512(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "offering") || (key0 === "facts")) || (key0 === "at"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate512.errors = vErrors;
return errors === 0;
}
function validate516(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "facts") || (key0 === "at")) || (key0 === "show")) || (key0 === "why")) || (key0 === "first")) || (key0 === "after"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.show !== undefined){
let data2 = data.show;
if(Array.isArray(data2)){
if(data2.length > 3){
vErrors = noted(vErrors, instancePath+"/show", "maxItems", {});
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
let data3 = data2[i0];
if(typeof data3 !== "string"){
vErrors = noted(vErrors, instancePath+"/show/" + i0, "type", {});
errors++;
}
if(!(((data3 === "qualified") || (data3 === "refused")) || (data3 === "undetermined"))){
vErrors = noted(vErrors, instancePath+"/show/" + i0, "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/show", "type", {});
errors++;
}
}
if(data.why !== undefined){
if(typeof data.why !== "boolean"){
vErrors = noted(vErrors, instancePath+"/why", "type", {});
errors++;
}
}
if(data.first !== undefined){
let data5 = data.first;
if(!(((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5))) && (isFinite(data5)))){
vErrors = noted(vErrors, instancePath+"/first", "type", {});
errors++;
}
if((typeof data5 == "number") && (isFinite(data5))){
if(data5 > 1000 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/first", "maximum", {});
errors++;
}
if(data5 < 1 || isNaN(data5)){
vErrors = noted(vErrors, instancePath+"/first", "minimum", {});
errors++;
}
}
}
if(data.after !== undefined){
if(!(validate23(data.after, instancePath+"/after"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate516.errors = vErrors;
return errors === 0;
}
function validate520(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "offering") || (key0 === "facts")) || (key0 === "at"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate520.errors = vErrors;
return errors === 0;
}
function validate524(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.choices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choices"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((((key0 === "offering") || (key0 === "facts")) || (key0 === "at")) || (key0 === "choices")) || (key0 === "count")) || (key0 === "explain")) || (key0 === "finish")) || (key0 === "price"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.choices !== undefined){
let data3 = data.choices;
if(Array.isArray(data3)){
if(data3.length > 2000){
vErrors = noted(vErrors, instancePath+"/choices", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate398(data3[i0], instancePath+"/choices/" + i0))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/choices", "type", {});
errors++;
}
}
if(data.count !== undefined){
if(typeof data.count !== "boolean"){
vErrors = noted(vErrors, instancePath+"/count", "type", {});
errors++;
}
}
if(data.explain !== undefined){
if(typeof data.explain !== "boolean"){
vErrors = noted(vErrors, instancePath+"/explain", "type", {});
errors++;
}
}
if(data.finish !== undefined){
let data7 = data.finish;
if(typeof data7 !== "string"){
vErrors = noted(vErrors, instancePath+"/finish", "type", {});
errors++;
}
if(!(((data7 === "cheapest") || (data7 === "dearest")) || (data7 === "nearest"))){
vErrors = noted(vErrors, instancePath+"/finish", "enum", {});
errors++;
}
}
if(data.price !== undefined){
let data8 = data.price;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.currency === undefined){
vErrors = noted(vErrors, instancePath+"/price", "required", {missingProperty: "currency"});
errors++;
}
for(const key1 in data8){
if(errors >= enoughErrors) break;
if(!(((key1 === "currency") || (key1 === "months")) || (key1 === "terms"))){
vErrors = noted(vErrors, instancePath+"/price", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data8.currency !== undefined){
let data9 = data8.currency;
if(typeof data9 === "string"){
if(!pattern1.test(data9)){
vErrors = noted(vErrors, instancePath+"/price/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/price/currency", "type", {});
errors++;
}
}
if(data8.months !== undefined){
let data10 = data8.months;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
vErrors = noted(vErrors, instancePath+"/price/months", "type", {});
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 120 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/price/months", "maximum", {});
errors++;
}
if(data10 < 1 || isNaN(data10)){
vErrors = noted(vErrors, instancePath+"/price/months", "minimum", {});
errors++;
}
}
}
if(data8.terms !== undefined){
let data11 = data8.terms;
if(Array.isArray(data11)){
if(data11.length > 2000){
vErrors = noted(vErrors, instancePath+"/price/terms", "maxItems", {});
errors++;
}
const len1 = data11.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate454(data11[i1], instancePath+"/price/terms/" + i1))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/price/terms", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/price", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate524.errors = vErrors;
return errors === 0;
}
const schema84 = {properties:{"offering":0,"facts":0,"at":0,"choices":0,"currency":0,"startDate":0,"billDay":0,"terms":0,"overrides":0,"usage":0,"held":0,"orders":0,"token":0}};
const schema85 = {properties:{"path":0,"at":0,"startDate":0,"facts":0,"renewedOn":0,"selection":0,"began":0,"settled":0,"agreed":0,"free":0,"deposits":0,"periods":0,"catalog":0,"reached":0,"resumesTo":0}};
const schema86 = {properties:{"price":0,"at":0,"start":0,"from":0,"amount":0,"cost":0,"quantity":0,"billed":0,"catalog":0}};
const pattern17 = new RegExp("^[0-9a-f]{64}$", "u");
function validate556(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.price === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "price"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.start === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "start"});
errors++;
}
if(data.from === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "from"});
errors++;
}
if(data.amount === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "amount"});
errors++;
}
if(data.cost === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "cost"});
errors++;
}
if(data.quantity === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "quantity"});
errors++;
}
if(data.billed === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "billed"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema86.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.price !== undefined){
if(!(validate23(data.price, instancePath+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.start !== undefined){
let data2 = data.start;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/start", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/start", "type", {});
errors++;
}
}
if(data.from !== undefined){
let data3 = data.from;
if(typeof data3 === "string"){
if(!(formats4(data3))){
vErrors = noted(vErrors, instancePath+"/from", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/from", "type", {});
errors++;
}
}
if(data.amount !== undefined){
let data4 = data.amount;
if(typeof data4 === "string"){
if(func3(data4) > 200){
vErrors = noted(vErrors, instancePath+"/amount", "maxLength", {});
errors++;
}
if(!pattern13.test(data4)){
vErrors = noted(vErrors, instancePath+"/amount", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/amount", "type", {});
errors++;
}
}
if(data.cost !== undefined){
let data5 = data.cost;
if(typeof data5 === "string"){
if(func3(data5) > 200){
vErrors = noted(vErrors, instancePath+"/cost", "maxLength", {});
errors++;
}
if(!pattern13.test(data5)){
vErrors = noted(vErrors, instancePath+"/cost", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/cost", "type", {});
errors++;
}
}
if(data.quantity !== undefined){
let data6 = data.quantity;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
vErrors = noted(vErrors, instancePath+"/quantity", "type", {});
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 1000000000 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "maximum", {});
errors++;
}
if(data6 < 1 || isNaN(data6)){
vErrors = noted(vErrors, instancePath+"/quantity", "minimum", {});
errors++;
}
}
}
if(data.billed !== undefined){
if(typeof data.billed !== "boolean"){
vErrors = noted(vErrors, instancePath+"/billed", "type", {});
errors++;
}
}
if(data.catalog !== undefined){
let data8 = data.catalog;
if(typeof data8 === "string"){
if(!pattern17.test(data8)){
vErrors = noted(vErrors, instancePath+"/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/catalog", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate556.errors = vErrors;
return errors === 0;
}
function validate562(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.since === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "since"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(((key0 === "at") || (key0 === "since")) || (key0 === "catalog"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.since !== undefined){
let data1 = data.since;
if(typeof data1 === "string"){
if(!(formats4(data1))){
vErrors = noted(vErrors, instancePath+"/since", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/since", "type", {});
errors++;
}
}
if(data.catalog !== undefined){
let data2 = data.catalog;
if(typeof data2 === "string"){
if(!pattern17.test(data2)){
vErrors = noted(vErrors, instancePath+"/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/catalog", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate562.errors = vErrors;
return errors === 0;
}
function validate561(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length > 100){
vErrors = noted(vErrors, instancePath, "maxItems", {});
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate562(data[i0], instancePath+"/" + i0))){
vErrors = vErrors === null ? validate562.errors : vErrors.concat(validate562.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate561.errors = vErrors;
return errors === 0;
}
const schema89 = {properties:{"at":0,"facts":0,"renewedOn":0,"selection":0,"began":0,"settled":0,"agreed":0,"free":0,"catalog":0,"reached":0}};
function validate566(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema89.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.renewedOn !== undefined){
let data2 = data.renewedOn;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/renewedOn", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewedOn", "type", {});
errors++;
}
}
if(data.selection !== undefined){
if(!(validate394(data.selection, instancePath+"/selection"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.began !== undefined){
let data4 = data.began;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(Object.keys(data4).length > 100){
vErrors = noted(vErrors, instancePath+"/began", "maxProperties", {});
errors++;
}
for(const key1 in data4){
if(errors >= enoughErrors) break;
const _errs9 = errors;
if(!(validate23(key1, instancePath+"/began"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
if(!valid1){
vErrors = noted(vErrors, instancePath+"/began", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data4){
if(errors >= enoughErrors) break;
if(!(validate320(data4[key2], instancePath+"/began/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/began", "type", {});
errors++;
}
}
if(data.settled !== undefined){
let data6 = data.settled;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
vErrors = noted(vErrors, instancePath+"/settled", "maxProperties", {});
errors++;
}
for(const key3 in data6){
if(errors >= enoughErrors) break;
const _errs14 = errors;
if(!(validate23(key3, instancePath+"/settled"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
if(!valid3){
vErrors = noted(vErrors, instancePath+"/settled", "propertyNames", {propertyName: key3});
errors++;
}
}
for(const key4 in data6){
if(errors >= enoughErrors) break;
if(!(validate320(data6[key4], instancePath+"/settled/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/settled", "type", {});
errors++;
}
}
if(data.agreed !== undefined){
let data8 = data.agreed;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 100){
vErrors = noted(vErrors, instancePath+"/agreed", "maxProperties", {});
errors++;
}
for(const key5 in data8){
if(errors >= enoughErrors) break;
const _errs19 = errors;
if(!(validate23(key5, instancePath+"/agreed"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs19 === errors;
if(!valid5){
vErrors = noted(vErrors, instancePath+"/agreed", "propertyNames", {propertyName: key5});
errors++;
}
}
for(const key6 in data8){
if(errors >= enoughErrors) break;
if(!(validate485(data8[key6], instancePath+"/agreed/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/agreed", "type", {});
errors++;
}
}
if(data.free !== undefined){
if(typeof data.free !== "boolean"){
vErrors = noted(vErrors, instancePath+"/free", "type", {});
errors++;
}
}
if(data.catalog !== undefined){
let data11 = data.catalog;
if(typeof data11 === "string"){
if(!pattern17.test(data11)){
vErrors = noted(vErrors, instancePath+"/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/catalog", "type", {});
errors++;
}
}
if(data.reached !== undefined){
let data12 = data.reached;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(Object.keys(data12).length > 100){
vErrors = noted(vErrors, instancePath+"/reached", "maxProperties", {});
errors++;
}
for(const key7 in data12){
if(errors >= enoughErrors) break;
const _errs28 = errors;
if(!(validate23(key7, instancePath+"/reached"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs28 === errors;
if(!valid7){
vErrors = noted(vErrors, instancePath+"/reached", "propertyNames", {propertyName: key7});
errors++;
}
}
for(const key8 in data12){
if(errors >= enoughErrors) break;
if(!(validate561(data12[key8], instancePath+"/reached/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/reached", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate566.errors = vErrors;
return errors === 0;
}
function validate543(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "path"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.startDate === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "startDate"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema85.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.path !== undefined){
if(!(validate161(data.path, instancePath+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.startDate !== undefined){
let data2 = data.startDate;
if(typeof data2 === "string"){
if(!(formats4(data2))){
vErrors = noted(vErrors, instancePath+"/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/startDate", "type", {});
errors++;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.renewedOn !== undefined){
let data4 = data.renewedOn;
if(typeof data4 === "string"){
if(!(formats4(data4))){
vErrors = noted(vErrors, instancePath+"/renewedOn", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/renewedOn", "type", {});
errors++;
}
}
if(data.selection !== undefined){
if(!(validate394(data.selection, instancePath+"/selection"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.began !== undefined){
let data6 = data.began;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(Object.keys(data6).length > 100){
vErrors = noted(vErrors, instancePath+"/began", "maxProperties", {});
errors++;
}
for(const key1 in data6){
if(errors >= enoughErrors) break;
const _errs12 = errors;
if(!(validate23(key1, instancePath+"/began"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid1 = _errs12 === errors;
if(!valid1){
vErrors = noted(vErrors, instancePath+"/began", "propertyNames", {propertyName: key1});
errors++;
}
}
for(const key2 in data6){
if(errors >= enoughErrors) break;
if(!(validate320(data6[key2], instancePath+"/began/" + key2.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/began", "type", {});
errors++;
}
}
if(data.settled !== undefined){
let data8 = data.settled;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length > 100){
vErrors = noted(vErrors, instancePath+"/settled", "maxProperties", {});
errors++;
}
for(const key3 in data8){
if(errors >= enoughErrors) break;
const _errs17 = errors;
if(!(validate23(key3, instancePath+"/settled"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
vErrors = noted(vErrors, instancePath+"/settled", "propertyNames", {propertyName: key3});
errors++;
}
}
for(const key4 in data8){
if(errors >= enoughErrors) break;
if(!(validate320(data8[key4], instancePath+"/settled/" + key4.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/settled", "type", {});
errors++;
}
}
if(data.agreed !== undefined){
let data10 = data.agreed;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(Object.keys(data10).length > 100){
vErrors = noted(vErrors, instancePath+"/agreed", "maxProperties", {});
errors++;
}
for(const key5 in data10){
if(errors >= enoughErrors) break;
const _errs22 = errors;
if(!(validate23(key5, instancePath+"/agreed"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
vErrors = noted(vErrors, instancePath+"/agreed", "propertyNames", {propertyName: key5});
errors++;
}
}
for(const key6 in data10){
if(errors >= enoughErrors) break;
if(!(validate485(data10[key6], instancePath+"/agreed/" + key6.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/agreed", "type", {});
errors++;
}
}
if(data.free !== undefined){
if(typeof data.free !== "boolean"){
vErrors = noted(vErrors, instancePath+"/free", "type", {});
errors++;
}
}
if(data.deposits !== undefined){
let data13 = data.deposits;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(Object.keys(data13).length > 100){
vErrors = noted(vErrors, instancePath+"/deposits", "maxProperties", {});
errors++;
}
for(const key7 in data13){
if(errors >= enoughErrors) break;
const _errs29 = errors;
if(!(validate23(key7, instancePath+"/deposits"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid7 = _errs29 === errors;
if(!valid7){
vErrors = noted(vErrors, instancePath+"/deposits", "propertyNames", {propertyName: key7});
errors++;
}
}
for(const key8 in data13){
if(errors >= enoughErrors) break;
if(!(validate490(data13[key8], instancePath+"/deposits/" + key8.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate490.errors : vErrors.concat(validate490.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/deposits", "type", {});
errors++;
}
}
if(data.periods !== undefined){
let data15 = data.periods;
if(Array.isArray(data15)){
if(data15.length > 100){
vErrors = noted(vErrors, instancePath+"/periods", "maxItems", {});
errors++;
}
const len0 = data15.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate556(data15[i0], instancePath+"/periods/" + i0))){
vErrors = vErrors === null ? validate556.errors : vErrors.concat(validate556.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/periods", "type", {});
errors++;
}
}
if(data.catalog !== undefined){
let data17 = data.catalog;
if(typeof data17 === "string"){
if(!pattern17.test(data17)){
vErrors = noted(vErrors, instancePath+"/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/catalog", "type", {});
errors++;
}
}
if(data.reached !== undefined){
let data18 = data.reached;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(Object.keys(data18).length > 100){
vErrors = noted(vErrors, instancePath+"/reached", "maxProperties", {});
errors++;
}
for(const key9 in data18){
if(errors >= enoughErrors) break;
const _errs39 = errors;
if(!(validate23(key9, instancePath+"/reached"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var valid11 = _errs39 === errors;
if(!valid11){
vErrors = noted(vErrors, instancePath+"/reached", "propertyNames", {propertyName: key9});
errors++;
}
}
for(const key10 in data18){
if(errors >= enoughErrors) break;
if(!(validate561(data18[key10], instancePath+"/reached/" + key10.replace(/~/g, "~0").replace(/\//g, "~1")))){
vErrors = vErrors === null ? validate561.errors : vErrors.concat(validate561.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/reached", "type", {});
errors++;
}
}
if(data.resumesTo !== undefined){
if(!(validate566(data.resumesTo, instancePath+"/resumesTo"))){
vErrors = vErrors === null ? validate566.errors : vErrors.concat(validate566.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate543.errors = vErrors;
return errors === 0;
}
function validate530(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.choices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choices"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema84.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.choices !== undefined){
let data3 = data.choices;
if(Array.isArray(data3)){
if(data3.length > 2000){
vErrors = noted(vErrors, instancePath+"/choices", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate398(data3[i0], instancePath+"/choices/" + i0))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/choices", "type", {});
errors++;
}
}
if(data.currency !== undefined){
let data5 = data.currency;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
vErrors = noted(vErrors, instancePath+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currency", "type", {});
errors++;
}
}
if(data.startDate !== undefined){
let data6 = data.startDate;
if(typeof data6 === "string"){
if(!(formats4(data6))){
vErrors = noted(vErrors, instancePath+"/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/startDate", "type", {});
errors++;
}
}
if(data.billDay !== undefined){
let data7 = data.billDay;
if(!(((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7))) && (isFinite(data7)))){
vErrors = noted(vErrors, instancePath+"/billDay", "type", {});
errors++;
}
if((typeof data7 == "number") && (isFinite(data7))){
if(data7 > 31 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/billDay", "maximum", {});
errors++;
}
if(data7 < 1 || isNaN(data7)){
vErrors = noted(vErrors, instancePath+"/billDay", "minimum", {});
errors++;
}
}
}
if(data.terms !== undefined){
let data8 = data.terms;
if(Array.isArray(data8)){
if(data8.length > 2000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len1 = data8.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
if(!(validate454(data8[i1], instancePath+"/terms/" + i1))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.overrides !== undefined){
let data10 = data.overrides;
if(Array.isArray(data10)){
if(data10.length > 2000){
vErrors = noted(vErrors, instancePath+"/overrides", "maxItems", {});
errors++;
}
const len2 = data10.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate458(data10[i2], instancePath+"/overrides/" + i2))){
vErrors = vErrors === null ? validate458.errors : vErrors.concat(validate458.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/overrides", "type", {});
errors++;
}
}
if(data.usage !== undefined){
let data12 = data.usage;
if(Array.isArray(data12)){
if(data12.length > 2000){
vErrors = noted(vErrors, instancePath+"/usage", "maxItems", {});
errors++;
}
const len3 = data12.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
if(!(validate466(data12[i3], instancePath+"/usage/" + i3))){
vErrors = vErrors === null ? validate466.errors : vErrors.concat(validate466.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/usage", "type", {});
errors++;
}
}
if(data.held !== undefined){
let data14 = data.held;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.choices === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "choices"});
errors++;
}
if(data14.at === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "at"});
errors++;
}
if(data14.startDate === undefined){
vErrors = noted(vErrors, instancePath+"/held", "required", {missingProperty: "startDate"});
errors++;
}
for(const key1 in data14){
if(errors >= enoughErrors) break;
if(!((((((((key1 === "choices") || (key1 === "at")) || (key1 === "startDate")) || (key1 === "offering")) || (key1 === "facts")) || (key1 === "catalog")) || (key1 === "terms")) || (key1 === "pins"))){
vErrors = noted(vErrors, instancePath+"/held", "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data14.choices !== undefined){
let data15 = data14.choices;
if(Array.isArray(data15)){
if(data15.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/choices", "maxItems", {});
errors++;
}
const len4 = data15.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
if(!(validate398(data15[i4], instancePath+"/held/choices/" + i4))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/choices", "type", {});
errors++;
}
}
if(data14.at !== undefined){
if(!(validate43(data14.at, instancePath+"/held/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data14.startDate !== undefined){
let data18 = data14.startDate;
if(typeof data18 === "string"){
if(!(formats4(data18))){
vErrors = noted(vErrors, instancePath+"/held/startDate", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/startDate", "type", {});
errors++;
}
}
if(data14.offering !== undefined){
if(!(validate23(data14.offering, instancePath+"/held/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data14.facts !== undefined){
if(!(validate394(data14.facts, instancePath+"/held/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data14.catalog !== undefined){
let data21 = data14.catalog;
if(typeof data21 === "string"){
if(!pattern17.test(data21)){
vErrors = noted(vErrors, instancePath+"/held/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/catalog", "type", {});
errors++;
}
}
if(data14.terms !== undefined){
let data22 = data14.terms;
if(Array.isArray(data22)){
if(data22.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/terms", "maxItems", {});
errors++;
}
const len5 = data22.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
if(!(validate454(data22[i5], instancePath+"/held/terms/" + i5))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/terms", "type", {});
errors++;
}
}
if(data14.pins !== undefined){
let data24 = data14.pins;
if(Array.isArray(data24)){
if(data24.length > 2000){
vErrors = noted(vErrors, instancePath+"/held/pins", "maxItems", {});
errors++;
}
const len6 = data24.length;
for(let i6=0; i6<len6 && errors < enoughErrors; i6++){
if(!(validate543(data24[i6], instancePath+"/held/pins/" + i6))){
vErrors = vErrors === null ? validate543.errors : vErrors.concat(validate543.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held/pins", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/held", "type", {});
errors++;
}
}
if(data.orders !== undefined){
let data26 = data.orders;
if(Array.isArray(data26)){
if(data26.length > 2000){
vErrors = noted(vErrors, instancePath+"/orders", "maxItems", {});
errors++;
}
const len7 = data26.length;
for(let i7=0; i7<len7 && errors < enoughErrors; i7++){
if(!(validate509(data26[i7], instancePath+"/orders/" + i7))){
vErrors = vErrors === null ? validate509.errors : vErrors.concat(validate509.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/orders", "type", {});
errors++;
}
}
if(data.token !== undefined){
let data28 = data.token;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.catalog === undefined){
vErrors = noted(vErrors, instancePath+"/token", "required", {missingProperty: "catalog"});
errors++;
}
if(data28.at === undefined){
vErrors = noted(vErrors, instancePath+"/token", "required", {missingProperty: "at"});
errors++;
}
if(data28.input === undefined){
vErrors = noted(vErrors, instancePath+"/token", "required", {missingProperty: "input"});
errors++;
}
if(data28.result === undefined){
vErrors = noted(vErrors, instancePath+"/token", "required", {missingProperty: "result"});
errors++;
}
for(const key2 in data28){
if(errors >= enoughErrors) break;
if(!((((key2 === "catalog") || (key2 === "at")) || (key2 === "input")) || (key2 === "result"))){
vErrors = noted(vErrors, instancePath+"/token", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data28.catalog !== undefined){
let data29 = data28.catalog;
if(typeof data29 === "string"){
if(!pattern17.test(data29)){
vErrors = noted(vErrors, instancePath+"/token/catalog", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/token/catalog", "type", {});
errors++;
}
}
if(data28.at !== undefined){
if(!(validate43(data28.at, instancePath+"/token/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data28.input !== undefined){
let data31 = data28.input;
if(typeof data31 === "string"){
if(!pattern17.test(data31)){
vErrors = noted(vErrors, instancePath+"/token/input", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/token/input", "type", {});
errors++;
}
}
if(data28.result !== undefined){
let data32 = data28.result;
if(typeof data32 === "string"){
if(!pattern17.test(data32)){
vErrors = noted(vErrors, instancePath+"/token/result", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/token/result", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/token", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate530.errors = vErrors;
return errors === 0;
}
function validate582(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((((key0 === "facts") || (key0 === "at")) || (key0 === "currency")) || (key0 === "category")) || (key0 === "first")) || (key0 === "after"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.currency !== undefined){
let data2 = data.currency;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
vErrors = noted(vErrors, instancePath+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currency", "type", {});
errors++;
}
}
if(data.category !== undefined){
if(typeof data.category !== "string"){
vErrors = noted(vErrors, instancePath+"/category", "type", {});
errors++;
}
}
if(data.first !== undefined){
let data4 = data.first;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
vErrors = noted(vErrors, instancePath+"/first", "type", {});
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 1000 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/first", "maximum", {});
errors++;
}
if(data4 < 1 || isNaN(data4)){
vErrors = noted(vErrors, instancePath+"/first", "minimum", {});
errors++;
}
}
}
if(data.after !== undefined){
if(!(validate23(data.after, instancePath+"/after"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate582.errors = vErrors;
return errors === 0;
}
const schema91 = {properties:{"offering":0,"facts":0,"at":0,"choices":0,"currency":0,"records":0,"terms":0,"period":0,"billDay":0,"since":0,"carriedOver":0,"members":0,"continued":0}};
const pattern29 = new RegExp("^[0-9]+([.][0-9]+|/[1-9][0-9]*)?$", "u");
function validate586(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.choices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choices"});
errors++;
}
if(data.currency === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "currency"});
errors++;
}
if(data.records === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "records"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!(func2.call(schema91.properties, key0))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.choices !== undefined){
let data3 = data.choices;
if(Array.isArray(data3)){
if(data3.length > 2000){
vErrors = noted(vErrors, instancePath+"/choices", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate398(data3[i0], instancePath+"/choices/" + i0))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/choices", "type", {});
errors++;
}
}
if(data.currency !== undefined){
let data5 = data.currency;
if(typeof data5 === "string"){
if(!pattern1.test(data5)){
vErrors = noted(vErrors, instancePath+"/currency", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/currency", "type", {});
errors++;
}
}
if(data.records !== undefined){
let data6 = data.records;
if(Array.isArray(data6)){
if(data6.length > 10000){
vErrors = noted(vErrors, instancePath+"/records", "maxItems", {});
errors++;
}
const len1 = data6.length;
for(let i1=0; i1<len1 && errors < enoughErrors; i1++){
let data7 = data6[i1];
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.id === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "id"});
errors++;
}
if(data7.at === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "at"});
errors++;
}
if(data7.path === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "path"});
errors++;
}
if(data7.metric === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "metric"});
errors++;
}
if(data7.unit === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "unit"});
errors++;
}
if(data7.quantity === undefined){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "required", {missingProperty: "quantity"});
errors++;
}
for(const key1 in data7){
if(errors >= enoughErrors) break;
if(!((((((((key1 === "id") || (key1 === "at")) || (key1 === "path")) || (key1 === "metric")) || (key1 === "unit")) || (key1 === "quantity")) || (key1 === "events")) || (key1 === "member"))){
vErrors = noted(vErrors, instancePath+"/records/" + i1, "additionalProperties", {additionalProperty: key1});
errors++;
}
}
if(data7.id !== undefined){
let data8 = data7.id;
if(typeof data8 === "string"){
if(func3(data8) > 100){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/id", "maxLength", {});
errors++;
}
if(func3(data8) < 1){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/id", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/id", "type", {});
errors++;
}
}
if(data7.at !== undefined){
if(!(validate43(data7.at, instancePath+"/records/" + i1+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data7.path !== undefined){
if(!(validate161(data7.path, instancePath+"/records/" + i1+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data7.metric !== undefined){
let data11 = data7.metric;
if(typeof data11 === "string"){
if(func3(data11) > 100){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/metric", "maxLength", {});
errors++;
}
if(func3(data11) < 1){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/metric", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/metric", "type", {});
errors++;
}
}
if(data7.unit !== undefined){
let data12 = data7.unit;
if(typeof data12 === "string"){
if(func3(data12) > 100){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/unit", "maxLength", {});
errors++;
}
if(func3(data12) < 1){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/unit", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/unit", "type", {});
errors++;
}
}
if(data7.quantity !== undefined){
if(!(validate40(data7.quantity, instancePath+"/records/" + i1+"/quantity"))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
}
if(data7.events !== undefined){
let data14 = data7.events;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/events", "type", {});
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 1000000000 || isNaN(data14)){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/events", "maximum", {});
errors++;
}
if(data14 < 1 || isNaN(data14)){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/events", "minimum", {});
errors++;
}
}
}
if(data7.member !== undefined){
let data15 = data7.member;
if(typeof data15 === "string"){
if(func3(data15) > 100){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/member", "maxLength", {});
errors++;
}
if(func3(data15) < 1){
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/member", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/records/" + i1+"/member", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/records/" + i1, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/records", "type", {});
errors++;
}
}
if(data.terms !== undefined){
let data16 = data.terms;
if(Array.isArray(data16)){
if(data16.length > 2000){
vErrors = noted(vErrors, instancePath+"/terms", "maxItems", {});
errors++;
}
const len2 = data16.length;
for(let i2=0; i2<len2 && errors < enoughErrors; i2++){
if(!(validate454(data16[i2], instancePath+"/terms/" + i2))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/terms", "type", {});
errors++;
}
}
if(data.period !== undefined){
let data18 = data.period;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.from === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "from"});
errors++;
}
if(data18.to === undefined){
vErrors = noted(vErrors, instancePath+"/period", "required", {missingProperty: "to"});
errors++;
}
for(const key2 in data18){
if(errors >= enoughErrors) break;
if(!((key2 === "from") || (key2 === "to"))){
vErrors = noted(vErrors, instancePath+"/period", "additionalProperties", {additionalProperty: key2});
errors++;
}
}
if(data18.from !== undefined){
let data19 = data18.from;
if(typeof data19 === "string"){
if(!(formats4(data19))){
vErrors = noted(vErrors, instancePath+"/period/from", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/period/from", "type", {});
errors++;
}
}
if(data18.to !== undefined){
let data20 = data18.to;
if(typeof data20 === "string"){
if(!(formats4(data20))){
vErrors = noted(vErrors, instancePath+"/period/to", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/period/to", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/period", "type", {});
errors++;
}
}
if(data.billDay !== undefined){
let data21 = data.billDay;
if(!(((typeof data21 == "number") && (!(data21 % 1) && !isNaN(data21))) && (isFinite(data21)))){
vErrors = noted(vErrors, instancePath+"/billDay", "type", {});
errors++;
}
if((typeof data21 == "number") && (isFinite(data21))){
if(data21 > 31 || isNaN(data21)){
vErrors = noted(vErrors, instancePath+"/billDay", "maximum", {});
errors++;
}
if(data21 < 1 || isNaN(data21)){
vErrors = noted(vErrors, instancePath+"/billDay", "minimum", {});
errors++;
}
}
}
if(data.since !== undefined){
let data22 = data.since;
if(typeof data22 === "string"){
if(!(formats4(data22))){
vErrors = noted(vErrors, instancePath+"/since", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/since", "type", {});
errors++;
}
}
if(data.carriedOver !== undefined){
let data23 = data.carriedOver;
if(Array.isArray(data23)){
if(data23.length > 1000){
vErrors = noted(vErrors, instancePath+"/carriedOver", "maxItems", {});
errors++;
}
const len3 = data23.length;
for(let i3=0; i3<len3 && errors < enoughErrors; i3++){
let data24 = data23[i3];
if(data24 && typeof data24 == "object" && !Array.isArray(data24)){
if(data24.path === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "path"});
errors++;
}
if(data24.price === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "price"});
errors++;
}
if(data24.granted === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "granted"});
errors++;
}
if(data24.expires === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "expires"});
errors++;
}
if(data24.rolled === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "rolled"});
errors++;
}
if(data24.quantity === undefined){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "required", {missingProperty: "quantity"});
errors++;
}
for(const key3 in data24){
if(errors >= enoughErrors) break;
if(!((((((key3 === "path") || (key3 === "price")) || (key3 === "granted")) || (key3 === "expires")) || (key3 === "rolled")) || (key3 === "quantity"))){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "additionalProperties", {additionalProperty: key3});
errors++;
}
}
if(data24.path !== undefined){
if(!(validate161(data24.path, instancePath+"/carriedOver/" + i3+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data24.price !== undefined){
if(!(validate23(data24.price, instancePath+"/carriedOver/" + i3+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data24.granted !== undefined){
let data27 = data24.granted;
if(typeof data27 === "string"){
if(!(formats4(data27))){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/granted", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/granted", "type", {});
errors++;
}
}
if(data24.expires !== undefined){
let data28 = data24.expires;
if(typeof data28 === "string"){
if(!(formats4(data28))){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/expires", "format", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/expires", "type", {});
errors++;
}
}
if(data24.rolled !== undefined){
if(typeof data24.rolled !== "boolean"){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/rolled", "type", {});
errors++;
}
}
if(data24.quantity !== undefined){
let data30 = data24.quantity;
if(typeof data30 === "string"){
if(func3(data30) > 200){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/quantity", "maxLength", {});
errors++;
}
if(!pattern29.test(data30)){
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/quantity", "pattern", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3+"/quantity", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/carriedOver/" + i3, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/carriedOver", "type", {});
errors++;
}
}
if(data.members !== undefined){
let data31 = data.members;
if(Array.isArray(data31)){
if(data31.length > 1000){
vErrors = noted(vErrors, instancePath+"/members", "maxItems", {});
errors++;
}
const len4 = data31.length;
for(let i4=0; i4<len4 && errors < enoughErrors; i4++){
let data32 = data31[i4];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.id === undefined){
vErrors = noted(vErrors, instancePath+"/members/" + i4, "required", {missingProperty: "id"});
errors++;
}
if(data32.of === undefined){
vErrors = noted(vErrors, instancePath+"/members/" + i4, "required", {missingProperty: "of"});
errors++;
}
for(const key4 in data32){
if(errors >= enoughErrors) break;
if(!((key4 === "id") || (key4 === "of"))){
vErrors = noted(vErrors, instancePath+"/members/" + i4, "additionalProperties", {additionalProperty: key4});
errors++;
}
}
if(data32.id !== undefined){
let data33 = data32.id;
if(typeof data33 === "string"){
if(func3(data33) > 100){
vErrors = noted(vErrors, instancePath+"/members/" + i4+"/id", "maxLength", {});
errors++;
}
if(func3(data33) < 1){
vErrors = noted(vErrors, instancePath+"/members/" + i4+"/id", "minLength", {});
errors++;
}
}
else {
vErrors = noted(vErrors, instancePath+"/members/" + i4+"/id", "type", {});
errors++;
}
}
if(data32.of !== undefined){
let data34 = data32.of;
if(typeof data34 !== "string"){
vErrors = noted(vErrors, instancePath+"/members/" + i4+"/of", "type", {});
errors++;
}
if(!((data34 === "account") || (data34 === "group"))){
vErrors = noted(vErrors, instancePath+"/members/" + i4+"/of", "enum", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/members/" + i4, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/members", "type", {});
errors++;
}
}
if(data.continued !== undefined){
let data35 = data.continued;
if(Array.isArray(data35)){
if(data35.length > 1000){
vErrors = noted(vErrors, instancePath+"/continued", "maxItems", {});
errors++;
}
const len5 = data35.length;
for(let i5=0; i5<len5 && errors < enoughErrors; i5++){
let data36 = data35[i5];
if(data36 && typeof data36 == "object" && !Array.isArray(data36)){
if(data36.path === undefined){
vErrors = noted(vErrors, instancePath+"/continued/" + i5, "required", {missingProperty: "path"});
errors++;
}
if(data36.price === undefined){
vErrors = noted(vErrors, instancePath+"/continued/" + i5, "required", {missingProperty: "price"});
errors++;
}
if(data36.at === undefined){
vErrors = noted(vErrors, instancePath+"/continued/" + i5, "required", {missingProperty: "at"});
errors++;
}
for(const key5 in data36){
if(errors >= enoughErrors) break;
if(!(((key5 === "path") || (key5 === "price")) || (key5 === "at"))){
vErrors = noted(vErrors, instancePath+"/continued/" + i5, "additionalProperties", {additionalProperty: key5});
errors++;
}
}
if(data36.path !== undefined){
if(!(validate161(data36.path, instancePath+"/continued/" + i5+"/path"))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
}
if(data36.price !== undefined){
if(!(validate23(data36.price, instancePath+"/continued/" + i5+"/price"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data36.at !== undefined){
if(!(validate43(data36.at, instancePath+"/continued/" + i5+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/continued/" + i5, "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/continued", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate586.errors = vErrors;
return errors === 0;
}
function validate600(data, instancePath = ""){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.offering === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "offering"});
errors++;
}
if(data.facts === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "facts"});
errors++;
}
if(data.at === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "at"});
errors++;
}
if(data.choices === undefined){
vErrors = noted(vErrors, instancePath, "required", {missingProperty: "choices"});
errors++;
}
for(const key0 in data){
if(errors >= enoughErrors) break;
if(!((((key0 === "offering") || (key0 === "facts")) || (key0 === "at")) || (key0 === "choices"))){
vErrors = noted(vErrors, instancePath, "additionalProperties", {additionalProperty: key0});
errors++;
}
}
if(data.offering !== undefined){
if(!(validate23(data.offering, instancePath+"/offering"))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
if(data.facts !== undefined){
if(!(validate394(data.facts, instancePath+"/facts"))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
if(data.at !== undefined){
if(!(validate43(data.at, instancePath+"/at"))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.choices !== undefined){
let data3 = data.choices;
if(Array.isArray(data3)){
if(data3.length > 2000){
vErrors = noted(vErrors, instancePath+"/choices", "maxItems", {});
errors++;
}
const len0 = data3.length;
for(let i0=0; i0<len0 && errors < enoughErrors; i0++){
if(!(validate398(data3[i0], instancePath+"/choices/" + i0))){
vErrors = vErrors === null ? validate398.errors : vErrors.concat(validate398.errors);
errors = vErrors.length;
}
}
}
else {
vErrors = noted(vErrors, instancePath+"/choices", "type", {});
errors++;
}
}
}
else {
vErrors = noted(vErrors, instancePath, "type", {});
errors++;
}
validate600.errors = vErrors;
return errors === 0;
}

export const validators: ReadonlyMap<string, Validator> = new Map([
  ['catalogDocument', validate22 as Validator],
  ['factDocument', validate49 as Validator],
  ['conditionDocument', validate59 as Validator],
  ['decisionTableDocument', validate78 as Validator],
  ['ruleTemplateDocument', validate100 as Validator],
  ['placeDocument', validate117 as Validator],
  ['channelDocument', validate123 as Validator],
  ['marketSegmentDocument', validate128 as Validator],
  ['productSpecificationDocument', validate133 as Validator],
  ['productOfferingDocument', validate147 as Validator],
  ['productOfferingPriceDocument', validate226 as Validator],
  ['priceTableDocument', validate325 as Validator],
  ['serviceSpecificationDocument', validate355 as Validator],
  ['resourceSpecificationDocument', validate365 as Validator],
  ['realizationDocument', validate372 as Validator],
  ['lifecyclePolicyDocument', validate385 as Validator],
  ['scenarioDocument', validate390 as Validator],
  ['qualifyRequest', validate512 as Validator],
  ['qualifyAllRequest', validate516 as Validator],
  ['explainRequest', validate520 as Validator],
  ['configureRequest', validate524 as Validator],
  ['quoteRequest', validate530 as Validator],
  ['priceListRequest', validate582 as Validator],
  ['rateRequest', validate586 as Validator],
  ['decomposeRequest', validate600 as Validator],
])
